package org.opencmrt.internal.workbook;

import java.nio.charset.StandardCharsets;

/** Decodes the character data of plain XML: UTF-8, the predefined entities, and character references. */
final class PlainText {
    private PlainText() {}

    /** The text between two positions. */
    static String decode(byte[] b, int from, int to) throws NotPlainXml {
        boolean ascii = true;
        for (int i = from; i < to; i++) {
            byte c = b[i];
            if (c == '&' || c == '\r') {
                return unescape(utf8(b, from, to));
            }
            ascii &= c >= 0;
        }
        return ascii ? new String(b, from, to - from, StandardCharsets.ISO_8859_1) : utf8(b, from, to);
    }

    private static String utf8(byte[] b, int from, int to) throws NotPlainXml {
        String text = new String(b, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            throw new NotPlainXml("bytes that are no UTF-8, or the replacement character itself");
        }
        return text;
    }

    private static String unescape(String raw) throws NotPlainXml {
        // XML 1.0 section 2.11: every line break is converted to a line feed.
        String text = lineFeeds(raw);
        int ampersand = text.indexOf('&');
        if (ampersand < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (ampersand >= 0) {
            int semicolon = text.indexOf(';', ampersand);
            if (semicolon < 0) {
                throw new NotPlainXml("reference without end");
            }
            plain.append(text, from, ampersand).appendCodePoint(character(text.substring(ampersand + 1, semicolon)));
            from = semicolon + 1;
            ampersand = text.indexOf('&', from);
        }
        return plain.append(text, from, text.length()).toString();
    }

    /** The text with every line break converted to a line feed. */
    static String lineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static int character(String reference) throws NotPlainXml {
        return switch (reference) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(reference);
        };
    }

    private static int numbered(String reference) throws NotPlainXml {
        try {
            int codePoint = reference.startsWith("#x")
                    ? Integer.parseUnsignedInt(reference, 2, reference.length(), 16)
                    : reference.startsWith("#") ? Integer.parseUnsignedInt(reference, 1, reference.length(), 10) : -1;
            if (isXmlCharacter(codePoint)) {
                return codePoint;
            }
        } catch (NumberFormatException e) {
            // falls through: the complete parser reports what is wrong
        }
        throw new NotPlainXml("reference &" + reference + ";");
    }

    /** XML 1.0 section 2.2. */
    private static boolean isXmlCharacter(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}

package org.opencmrt.internal.workbook;

import java.util.HexFormat;

/**
 * Resolves the escapes of SpreadsheetML: {@code _x000D_} is the character 13 (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 */
final class OoxmlText {
    private static final String ESCAPE = "_x";
    private static final int ESCAPE_LENGTH = "_x000D_".length();

    private OoxmlText() {}

    /** The text with its escapes resolved and its line breaks converted to line feeds. */
    static String unescape(String text) {
        int escape = text.indexOf(ESCAPE);
        if (escape < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (escape >= 0) {
            int character = character(text, escape);
            if (character < 0) {
                escape = text.indexOf(ESCAPE, escape + 1);
            } else {
                plain.append(text, from, escape).append((char) character);
                from = escape + ESCAPE_LENGTH;
                escape = text.indexOf(ESCAPE, from);
            }
        }
        return PlainText.lineFeeds(plain.append(text, from, text.length()).toString());
    }

    /** The character of the escape at a position; -1 if there is no escape. */
    private static int character(String text, int at) {
        int end = at + ESCAPE_LENGTH;
        if (end > text.length() || text.charAt(end - 1) != '_') {
            return -1;
        }
        for (int i = at + ESCAPE.length(); i < end - 1; i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return -1;
            }
        }
        return HexFormat.fromHexDigits(text, at + ESCAPE.length(), end - 1);
    }
}

package org.opencmrt.internal.workbook;

/** Reads the content of {@code si} and {@code is}: a text, or runs of formatted text. Phonetic readings are skipped. */
final class RichText {
    private RichText() {}

    /** The text of the content between two positions in plain XML. */
    static String plain(byte[] b, int from, int to) throws NotPlainXml {
        return isOneText(b, from, to)
                ? OoxmlText.unescape(PlainText.decode(b, from + "<t>".length(), to - "</t>".length()))
                : runs(b, from, to);
    }

    /** True for {@code <t>text</t>} without attributes, which is by far the most common form. */
    private static boolean isOneText(byte[] b, int from, int to) {
        int close = to - "</t>".length();
        return close >= from + "<t>".length()
                && b[from] == '<'
                && b[from + 1] == 't'
                && b[from + 2] == '>'
                && next(b, from + 3, to) == close
                && b[close + 1] == '/'
                && b[close + 2] == 't'
                && b[close + 3] == '>';
    }

    private static String runs(byte[] b, int from, int to) throws NotPlainXml {
        String text = null;
        StringBuilder runs = null; // nearly all items are a single text
        int phonetic = -1;
        int at = from;
        while (true) {
            at = next(b, at, to);
            if (at == to) {
                return text == null ? "" : OoxmlText.unescape(runs == null ? text : runs.toString());
            }
            int end = tagEnd(b, at, to);
            if (isNamed(b, at, "rPh")) {
                phonetic = b[end - 1] == '/' ? -1 : at;
            } else if (isNamed(b, at, "/rPh")) {
                phonetic = -1;
            } else if (isNamed(b, at, "t") && b[end - 1] != '/') {
                int close = next(b, end + 1, to);
                if (close == to || !isNamed(b, close, "/t")) {
                    throw new NotPlainXml("markup within t");
                }
                if (phonetic < 0) {
                    String run = PlainText.decode(b, end + 1, close);
                    if (text == null) {
                        text = run;
                    } else {
                        runs = (runs == null ? new StringBuilder(text) : runs).append(run);
                    }
                }
                end = close + 3;
            } else if (b[at + 1] == '!' || b[at + 1] == '?') {
                throw new NotPlainXml("comment, CDATA or instruction");
            } else if (ByteSearch.find(b, (byte) ':', at, end) < firstSpace(b, at, end)) {
                throw new NotPlainXml("prefix");
            }
            at = end + 1;
        }
    }

    private static int next(byte[] b, int from, int to) {
        return ByteSearch.find(b, (byte) '<', from, to);
    }

    private static int tagEnd(byte[] b, int from, int to) throws NotPlainXml {
        int end = ByteSearch.find(b, (byte) '>', from, to);
        if (end == to) {
            throw new NotPlainXml("tag without end");
        }
        return end;
    }

    private static int firstSpace(byte[] b, int from, int to) {
        int at = from;
        while (at < to && !PlainScanner.isSpace(b[at])) {
            at++;
        }
        return at;
    }

    private static boolean isNamed(byte[] b, int lessThan, String name) {
        int end = lessThan + 1 + name.length();
        return ByteSearch.isText(b, lessThan + 1, b.length - 1, name) && PlainScanner.endsName(b[end]);
    }
}

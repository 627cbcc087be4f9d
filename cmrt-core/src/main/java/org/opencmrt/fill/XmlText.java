package org.opencmrt.fill;

/** Texts as they stand in the XML of a sheet (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
final class XmlText {
    private XmlText() {}

    /** A formula, of which only what is markup is escaped. */
    static String markup(String formula) {
        return formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The text with what XML cannot hold, or would read as something else, escaped. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\n', '\t' ->
                    escaped.append(c); // Office does not expect these as escapes, see [MS-OI29500] 2.1.1747
                case '_' -> escaped.append(isEscape(text, i) ? "_x005F_" : "_");
                default -> {
                    if (c < ' ' || c == '\uFFFE' || c == '\uFFFF') {
                        escaped.append(String.format("_x%04X_", (int) c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /** True when what begins there would be read as the escape of a character. */
    private static boolean isEscape(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }
}

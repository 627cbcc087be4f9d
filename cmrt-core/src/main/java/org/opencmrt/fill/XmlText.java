package org.opencmrt.fill;

import java.util.regex.Pattern;

/** Texts in the form that the XML of a sheet uses (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
final class XmlText {
    /** A text that would be read as an escaped character. */
    private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    private XmlText() {}

    /** A formula in which only markup characters are escaped. */
    static String markup(String formula) {
        return formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The text, with characters escaped that XML cannot contain or would interpret differently. */
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
                case '_' ->
                    escaped.append(ESCAPE.matcher(text).region(i, text.length()).lookingAt() ? "_x005F_" : "_");
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
}

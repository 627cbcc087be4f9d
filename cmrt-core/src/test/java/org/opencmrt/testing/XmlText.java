package org.opencmrt.testing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in the form that parts of an Office Open XML package use. */
final class XmlText {
    /** Text that looks like an escape of the format and would be read as one (ECMA-376, ST_Xstring). */
    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XmlText() {}

    /** Escapes text for attributes and formulas. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The value of a cell. Characters that XML cannot contain are escaped as in spreadsheet programs. */
    static String value(String text) {
        StringBuilder out = new StringBuilder();
        ESCAPE_LIKE
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement("_x005F_"))
                .codePoints()
                .forEach(c -> {
                    if (isXml(c)) {
                        out.appendCodePoint(c);
                    } else {
                        out.append(String.format(Locale.ROOT, "_x%04X_", c));
                    }
                });
        return escape(out.toString());
    }

    /** A {@code t} element. */
    static String element(String text) {
        boolean spaceCounts = !text.equals(text.strip()) || text.contains("\n");
        return (spaceCounts ? "<t xml:space=\"preserve\">" : "<t>") + value(text) + "</t>";
    }

    private static boolean isXml(int c) {
        boolean plain = c == '\n' || c == '\t' || (c >= ' ' && c < Character.MIN_SURROGATE);
        return plain || (c > Character.MAX_SURROGATE && c < 0xFFFE) || c > Character.MAX_VALUE;
    }
}

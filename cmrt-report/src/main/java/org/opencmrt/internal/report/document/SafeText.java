package org.opencmrt.internal.report.document;

import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Makes suppliers' texts harmless in what people open. JSON needs none of it: programs read the text as it was. */
public final class SafeText {
    // Controls, and the marks that turn the direction of what follows them; tab and line ends become a blank.
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\p{Cs}]");
    private static final Pattern BLANKS = Pattern.compile("[\\t\\n\\r\\u0085\\u2028\\u2029]+");
    private static final Pattern OUTER = Pattern.compile("^[\\p{Z}\\s\\p{Cf}]+|[\\p{Z}\\s]+$");
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    // At the beginning of a line, also what would make a heading, a list, or a rule of it.
    private static final Pattern MARKDOWN =
            Pattern.compile("([\\\\`*_\\[\\]<>|~]|&(?=#?\\w+;)|^[#+-](?=[\\s-]|$)|(?<=^\\d{1,9})[.)](?=\\s|$))");

    private SafeText() {}

    /** One line without control characters. */
    public static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        String line = INVISIBLE.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("");
        return OUTER.matcher(line).replaceAll("");
    }

    // Nearly all texts are, and there may be millions.
    private static boolean isPlain(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return length > 0 && text.charAt(0) != ' ' && text.charAt(length - 1) != ' ';
    }

    /**
     * A cell of a CSV file that no spreadsheet program takes for a formula: a text that begins with {@code =}, {@code +},
     * {@code -}, {@code @} or one of their wide forms gets an apostrophe before it, which is how a person would write it,
     * too. Tabs and line ends, by which formulas hide, are gone before.
     */
    public static String csv(String text) {
        String cell = plain(text);
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** Text within HTML, in elements and in quoted attributes. */
    public static String html(String text) {
        return StringEscapeUtils.escapeXml11(plain(text));
    }

    /** Text within Markdown, in tables too. */
    public static String markdown(String text) {
        return MARKDOWN.matcher(plain(text)).replaceAll("\\\\$1");
    }
}

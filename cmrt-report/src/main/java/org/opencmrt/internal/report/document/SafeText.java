package org.opencmrt.internal.report.document;

import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Makes suppliers' texts harmless in files that people open. JSON does not need this, because programs read the
 * original text.
 */
public final class SafeText {
    // Control characters, and characters that change the text direction. Tabs and line ends become a blank.
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\p{Cs}]");
    private static final Pattern BLANKS = Pattern.compile("[\\t\\n\\r\\u0085\\u2028\\u2029]+");
    private static final Pattern OUTER = Pattern.compile("^[\\p{Z}\\s\\p{Cf}]+|[\\p{Z}\\s]+$");
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    // At the beginning of a line, this also covers characters that would create a heading, a list, or a rule.
    private static final Pattern MARKDOWN =
            Pattern.compile("[\\\\`*_\\[\\]<>|~]|&(?=#?\\w+;)|^[#+-](?=[\\s-]|$)|[.)](?<=^\\d{1,9}.)(?=\\s|$)");

    private SafeText() {}

    /** The text on one line, without control characters. */
    public static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        String line = INVISIBLE.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("");
        return OUTER.matcher(line).replaceAll("");
    }

    // Almost all texts are plain, and there may be millions of them.
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

    /** The first characters of a text, at most that many, without splitting a surrogate pair. */
    public static String cut(String text, int most) {
        boolean splits = text.length() > most && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, Math.min(text.length(), splits ? most - 1 : most));
    }

    /**
     * A CSV cell that no spreadsheet program treats as a formula: a text that begins with {@code =}, {@code +},
     * {@code -}, {@code @}, or one of their full-width forms gets a leading apostrophe, as a person would also write
     * it. Tabs and line ends, which could hide formulas, are removed first.
     */
    public static String csv(String text) {
        String cell = plain(text);
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** The text for HTML, in elements and in quoted attributes. */
    public static String html(String text) {
        return StringEscapeUtils.escapeXml11(plain(text));
    }

    /** The text for Markdown, including tables. */
    public static String markdown(String text) {
        return MARKDOWN.matcher(plain(text)).replaceAll("\\\\$0");
    }
}

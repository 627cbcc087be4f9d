package org.opencmrt.internal.formula;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencmrt.internal.workbook.NumberText;

/** Converts and compares values of any kind as spreadsheet programs do. */
final class Values {
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?\\s*");

    private Values() {}

    /** Converts a value to a text. */
    static String text(Object value) {
        if (Failure.unlessError(value) instanceof Double number) {
            return NumberText.of(number);
        }
        return value == Empty.EMPTY ? "" : value instanceof Boolean truth ? (truth ? "TRUE" : "FALSE") : (String) value;
    }

    /** Converts a value to a number. */
    static double number(Object value) {
        if (Failure.unlessError(value) instanceof Double number) {
            return number;
        }
        if (value instanceof String text) {
            return number(text).orElseThrow(() -> new Failure(FormulaError.VALUE));
        }
        return Boolean.TRUE.equals(value) ? 1 : 0;
    }

    /** The number that a text is written as; empty if it is none. */
    static Optional<Double> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Double.valueOf(text.strip())) : Optional.empty();
    }

    /** Converts a value to a Boolean value. */
    static boolean truth(Object value) {
        if (Failure.unlessError(value) instanceof Double number) {
            return number != 0;
        }
        if (value instanceof String text) {
            if (!text.equalsIgnoreCase("TRUE") && !text.equalsIgnoreCase("FALSE")) {
                throw new Failure(FormulaError.VALUE);
            }
            return text.equalsIgnoreCase("TRUE");
        }
        return Boolean.TRUE.equals(value);
    }

    /** A text in the form in which texts are compared, ignoring case. */
    static String folded(String text) {
        boolean capital = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
            }
            capital |= c >= 'A' && c <= 'Z';
        }
        return capital ? text.toLowerCase(Locale.ROOT) : text;
    }

    /**
     * Compares two values. Numbers come before texts, and texts before Boolean values; a blank is equal to 0, to an
     * empty text, and to false.
     */
    static int compare(Object left, Object right) {
        Object a = left == Empty.EMPTY ? blankLike(right) : left;
        Object b = right == Empty.EMPTY ? blankLike(left) : right;
        if (a instanceof Double x && b instanceof Double y) {
            return Double.compare(x + 0.0, y + 0.0);
        }
        if (a instanceof String x && b instanceof String y) {
            int order = x.compareToIgnoreCase(y);
            return order == 0 || folded(x).equals(folded(y)) ? 0 : order;
        }
        if (a instanceof Boolean x && b instanceof Boolean y) {
            return Boolean.compare(x, y);
        }
        return Integer.compare(rank(a), rank(b));
    }

    private static Object blankLike(Object other) {
        return other instanceof String ? "" : other instanceof Boolean ? (Object) false : (Object) 0.0;
    }

    private static int rank(Object value) {
        return value instanceof Double ? 0 : value instanceof String ? 1 : 2;
    }

    /** True if a text pattern contains wildcards: {@code *}, {@code ?}, or {@code ~}, which escapes a wildcard. */
    static boolean hasWildcard(String pattern) {
        return pattern.indexOf('*') >= 0 || pattern.indexOf('?') >= 0 || pattern.indexOf('~') >= 0;
    }

    /** Converts the pattern to a regular expression for {@link #folded} texts. */
    static Pattern wildcard(String pattern) {
        StringBuilder regex = new StringBuilder();
        String plain = folded(pattern);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '~' && i + 1 < plain.length() && "*?~".indexOf(plain.charAt(i + 1)) >= 0) {
                i++;
                regex.append(Pattern.quote(String.valueOf(plain.charAt(i))));
            } else if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}

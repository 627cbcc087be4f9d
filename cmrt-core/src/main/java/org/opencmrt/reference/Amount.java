package org.opencmrt.reference;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses amounts of money in the forms in which people write them. */
final class Amount {
    private static final Pattern CURRENCY = Pattern.compile("^(?:[A-Z]{3}|\\p{Sc})\\s*|\\s*(?:[A-Z]{3}|\\p{Sc})$");
    private static final Pattern GROUP_BLANKS = Pattern.compile("(?<=\\d)[ '’\u00A0\u202F](?=\\d{3}(?!\\d))");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,30}(?:\\.\\d{1,30})?");
    private static final Pattern GROUPED = Pattern.compile(
            "\\d{1,3}(?:,\\d{3}){2,8}|\\d{1,3}(?:\\.\\d{3}){2,8}|\\d{1,3}(?:,\\d{3}){1,8}\\.\\d+|\\d{1,3}(?:\\.\\d{3}){1,8},\\d+");
    private static final Pattern COMMA = Pattern.compile("\\d{1,30},(?:\\d{1,2}|\\d{4,30})");
    private static final Pattern MAY_BE_THOUSANDS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

    private Amount() {}

    /**
     * The amount of a text such as {@code 12500.50}, {@code 12.500,50} or {@code € 12 500}; empty if it is not an
     * amount, is negative, or is ambiguous. For example, {@code 12,500} means twelve and a half in some countries and
     * twelve thousand five hundred in others.
     */
    static Optional<BigDecimal> tryParse(String text) {
        String bare = CURRENCY.matcher(text.strip()).replaceAll("");
        String digits = GROUP_BLANKS.matcher(bare.strip()).replaceAll("");
        if (MAY_BE_THOUSANDS.matcher(digits).matches()) {
            return Optional.empty();
        }
        if (PLAIN.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits));
        }
        if (COMMA.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits.replace(',', '.')));
        }
        if (GROUPED.matcher(digits).matches()) {
            int decimal = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
            boolean isMixed = digits.indexOf(',') >= 0 && digits.indexOf('.') >= 0;
            String whole = (isMixed ? digits.substring(0, decimal) : digits).replaceAll("[.,]", "");
            return Optional.of(new BigDecimal(whole + (isMixed ? "." + digits.substring(decimal + 1) : "")));
        }
        return Optional.empty();
    }
}

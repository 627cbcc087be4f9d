package org.opencmrt.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template version as shown in the template, without the word "Revision": {@code 6.5}, {@code 2.03a}, {@code 6.6.1}.
 *
 * <p>Versions are ordered by release. The number is a decimal fraction (6.01, 6.1, 6.2, 6.22, 6.31), and {@code 4.1}
 * equals {@code 4.10}. A third part is an edition; it comes after the version without one (6.6, 6.6.1, 6.6.2). The same
 * is true of a letter.
 *
 * @param text digits, up to two more groups of digits after periods, and optionally a lowercase letter
 */
public record TemplateVersion(String text) implements Comparable<TemplateVersion> {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,4}(\\.[0-9]{1,4})?)?[a-z]?");
    private static final Pattern PRINTED =
            Pattern.compile("([0-9]{1,3}\\.[0-9]{1,4}(\\.[0-9]{1,4}(?![0-9]))?[a-z]?|[0-9]{1,3}(?![0-9.]))");
    private static final Comparator<TemplateVersion> ORDER = Comparator.comparing(TemplateVersion::number)
            .thenComparing(TemplateVersion::edition)
            .thenComparing(TemplateVersion::letter)
            .thenComparing(TemplateVersion::text);

    /** Checks the form. */
    public TemplateVersion {
        Checks.notBlank(text, "text");
        if (!isVersion(text)) {
            throw new IllegalArgumentException(
                    "template version must look like 6.5, 6.6.1 or 2.03a, but was '" + text + "'");
        }
    }

    /** True for a text that a version can have, and for no other. */
    static boolean isVersion(String text) {
        return FORM.matcher(text).matches();
    }

    /** The first version number in a text such as {@code Revision 6.5, April 25, 2025}; empty when there is none. */
    public static Optional<TemplateVersion> tryParse(String printed) {
        Matcher found = PRINTED.matcher(printed);
        return found.find() ? Optional.of(new TemplateVersion(found.group(1))) : Optional.empty();
    }

    /** The digits before the point. */
    public int major() {
        return number().intValue();
    }

    /** The first two parts as a decimal fraction, without the edition and the letter. */
    public BigDecimal number() {
        String digits = digits();
        int third = digits.indexOf('.', digits.indexOf('.') + 1);
        return new BigDecimal(third < 0 ? digits : digits.substring(0, third)).stripTrailingZeros();
    }

    /** The third part, 1 in {@code 6.6.1}; 0 when there is none. */
    public int edition() {
        String digits = digits();
        int second = digits.indexOf('.');
        int third = digits.indexOf('.', second + 1);
        return second < 0 || third < 0 ? 0 : Integer.parseInt(digits.substring(third + 1));
    }

    /** True if both texts stand for the same release: {@code 2} and {@code 2.00}, {@code 4.1} and {@code 4.10}. */
    public boolean isSameRelease(TemplateVersion other) {
        return number().compareTo(other.number()) == 0
                && edition() == other.edition()
                && letter().equals(other.letter());
    }

    private String digits() {
        return text.substring(0, text.length() - letter().length());
    }

    private String letter() {
        char last = text.charAt(text.length() - 1);
        return last >= 'a' ? String.valueOf(last) : "";
    }

    /** By date of release. */
    @Override
    public int compareTo(TemplateVersion other) {
        return ORDER.compare(this, other);
    }

    // Written out: what Java makes for a record is put together when it is first called, which takes longer than
    // reading a sheet. The command line reads one workbook and ends.
    @Override
    public boolean equals(Object other) {
        return other instanceof TemplateVersion that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}

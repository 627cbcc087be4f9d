package org.opencmrt.model;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A template: family and version. Prints as {@code CMRT 6.5}.
 *
 * @param family which of the templates
 * @param version its version
 */
public record TemplateId(TemplateFamily family, Version version) implements Comparable<TemplateId> {
    private static final Comparator<TemplateId> ORDER =
            Comparator.comparing(TemplateId::family).thenComparing(TemplateId::version);

    /** Checks that there are a family and a version. */
    public TemplateId {
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(version, "version");
    }

    /** The template of a family and a version text such as {@code 6.5}. */
    public static TemplateId of(TemplateFamily family, String version) {
        return new TemplateId(family, new Version(version));
    }

    /**
     * Parses what a template prints as, such as {@code EMRT 2.1}, or the version of a CMRT alone, such as {@code 6.5}. Empty if
     * the text is neither.
     */
    public static Optional<TemplateId> tryParse(String text) {
        String[] parts = text.strip().split("\\s+", 2);
        String version = parts[parts.length - 1];
        String family = parts.length == 1 ? TemplateFamily.CMRT.name() : parts[0];
        return Stream.of(TemplateFamily.values())
                .filter(one -> one.name().equals(family) && Version.isVersion(version))
                .map(one -> of(one, version))
                .findFirst();
    }

    /** By family, then version. */
    @Override
    public int compareTo(TemplateId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return family + " " + version;
    }

    /**
     * A template version as shown in the template, without the word "Revision": {@code 6.5}, {@code 2.03a}, {@code 6.6.1}.
     *
     * <p>Versions are ordered by release. The number is a decimal fraction (6.01, 6.1, 6.2, 6.22, 6.31), and {@code 4.1}
     * equals {@code 4.10}. A third part is an edition; it comes after the version without one (6.6, 6.6.1, 6.6.2). The same
     * is true of a letter.
     *
     * @param text digits, up to two more groups of digits after periods, and optionally a lowercase letter
     */
    public record Version(String text) implements Comparable<Version> {
        private static final Pattern FORM = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,4}(\\.[0-9]{1,4})?)?[a-z]?");
        private static final Pattern PRINTED =
                Pattern.compile("([0-9]{1,3}\\.[0-9]{1,4}(\\.[0-9]{1,4}(?![0-9]))?[a-z]?|[0-9]{1,3}(?![0-9.]))");
        private static final Comparator<Version> ORDER = Comparator.comparing(Version::number)
                .thenComparing(Version::edition)
                .thenComparing(Version::letter)
                .thenComparing(Version::text);

        /** Checks the form. */
        public Version {
            Checks.notBlank(text, "text");
            if (!isVersion(text)) {
                throw new IllegalArgumentException(
                        "template version must look like 6.5, 6.6.1, or 2.03a, but was '" + text + "'");
            }
        }

        /** True for a text that a version can have, and for no other. */
        static boolean isVersion(String text) {
            return FORM.matcher(text).matches();
        }

        /** The first version number in a text such as {@code Revision 6.5, April 25, 2025}; empty when there is none. */
        public static Optional<Version> tryParse(String printed) {
            Matcher found = PRINTED.matcher(printed);
            return found.find() ? Optional.of(new Version(found.group(1))) : Optional.empty();
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
        public boolean isSameRelease(Version other) {
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
        public int compareTo(Version other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}

package org.opencmrt.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An identifier that the Responsible Minerals Initiative gives a smelter or refiner.
 *
 * <p>Two forms are known: {@code CID} and six digits, used since template 3.00 (2014), and the form of templates 2.x, a
 * digit for the metal, three letters for the country, and three digits, such as {@code 1JPN072}.
 *
 * @param value the identifier in one of the two forms, upper case, no space
 */
public record SmelterId(String value) implements Comparable<SmelterId> {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");

    /** Checks the form. */
    public SmelterId {
        Checks.notBlank(value, "value");
        if (!hasForm(value)) {
            throw new IllegalArgumentException(
                    "smelter ID must be 'CID' and six digits, or of the form 1JPN072 (templates 2.x), but was '" + value
                            + "'; use tryParse for cell text");
        }
    }

    /**
     * Parses an id as a supplier typed it. Case, white space, and full-width characters do not matter. Empty if the
     * text is not an id. Never throws for bad text.
     */
    public static Optional<SmelterId> tryParse(String cellText) {
        if (hasForm(cellText)) {
            return Optional.of(new SmelterId(cellText));
        }
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(cellText, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return hasForm(plain) ? Optional.of(new SmelterId(plain)) : Optional.empty();
    }

    /** A regular expression would be shorter, but this check runs many times for each row. */
    private static boolean hasForm(String text) {
        if (text.startsWith("CID")) {
            return text.length() == 9 && isAll(text, 3, 9, '0', '9');
        }
        return text.length() == 7
                && isAll(text, 0, 1, '1', '4')
                && isAll(text, 1, 4, 'A', 'Z')
                && isAll(text, 4, 7, '0', '9');
    }

    private static boolean isAll(String text, int from, int to, char least, char most) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < least || text.charAt(i) > most) {
                return false;
            }
        }
        return true;
    }

    /** True for the form of templates 2.x ({@code 1JPN072}), which later reference lists no longer print. */
    public boolean isLegacy() {
        return value.charAt(0) != 'C';
    }

    /** By text. */
    @Override
    public int compareTo(SmelterId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

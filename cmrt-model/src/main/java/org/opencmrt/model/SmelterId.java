package org.opencmrt.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An identifier that the Responsible Minerals Initiative gives a smelter or refiner.
 *
 * <p>Two forms are known: {@code CID} and six digits, used since template 3.00 (2014), and the form of templates 2.x, a
 * digit for the metal, three letters for the country and three digits, such as {@code 1JPN072}.
 *
 * @param value the identifier in one of the two forms, upper case, no space
 */
public record SmelterId(String value) implements Comparable<SmelterId> {
    private static final Pattern FORM = Pattern.compile("CID[0-9]{6}|[1-4][A-Z]{3}[0-9]{3}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");

    /** Checks the form. */
    public SmelterId {
        Checks.notBlank(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "smelter id must be 'CID' and six digits, or the form 1JPN072 of templates 2.x, but was '" + value
                            + "'; use tryParse for cell text");
        }
    }

    /**
     * Reads an identifier as a supplier typed it: case, white space of any kind and full-width forms do not matter. Empty
     * when the text is none. Never throws for bad text.
     */
    public static Optional<SmelterId> tryParse(String cellText) {
        String plain = FORM.matcher(cellText).matches()
                ? cellText
                : INVISIBLE
                        .matcher(Normalizer.normalize(cellText, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(new SmelterId(plain)) : Optional.empty();
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

package org.opencmrt.match;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.internal.text.NameKey;
import org.opencmrt.model.SmelterId;

/**
 * An identifier as it was written.
 *
 * @param written the text without leading and trailing spaces
 * @param id the identifier; empty if the text is not an identifier
 * @param repaired true if look-alike letters and digits had to be exchanged, zeros or the letters had to be added, or
 *     other words had to be removed
 * @param digits the number of digits after the letters {@code CID}; 6 if they were not counted
 * @param several the distinct identifiers if the text contains more than one; empty otherwise
 */
record IdText(String written, Optional<SmelterId> id, boolean repaired, int digits, List<SmelterId> several) {
    private static final Pattern BETWEEN = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern CID = Pattern.compile("[CG][I1L][D0O]([0-9OILSB]{1,7})");
    private static final Pattern LEGACY = Pattern.compile("([1-4IL])([A-Z0]{3})([0-9OIL]{3})");
    private static final int CID_DIGITS = 6;
    /** The digits alone. All ids assigned so far begin with two zeros, unlike other six-digit numbers. */
    private static final Pattern DIGITS = Pattern.compile("00[0-9]{4}");

    static IdText of(Optional<String> text) {
        String written = text.map(String::strip).orElse("");
        Optional<SmelterId> id = SmelterId.tryParse(written);
        if (id.isPresent() || written.isEmpty()) {
            return new IdText(written, id, false, CID_DIGITS, List.of());
        }
        List<SmelterId> several = IdInName.all(written);
        if (several.size() > 1) {
            return new IdText(written, Optional.empty(), false, CID_DIGITS, several);
        }
        Optional<SmelterId> repaired = repair(written).or(() -> several.stream().findFirst());
        Matcher cid = CID.matcher(plain(written));
        int digits = cid.matches() ? cid.group(1).length() : CID_DIGITS;
        return new IdText(written, repaired, repaired.isPresent(), digits, List.of());
    }

    /** True if a digit is missing. Only a person can determine which one, and so which facility the id refers to. */
    boolean lacksDigits() {
        return digits < CID_DIGITS;
    }

    /** True if there are too many digits. */
    boolean hasTooManyDigits() {
        return digits > CID_DIGITS;
    }

    /** True if there is a text that was meant to be an identifier but is not one. Words such as "n/a" do not count. */
    boolean isUnusable() {
        return !written.isEmpty() && id.isEmpty() && !NameKey.of(written).isNoName();
    }

    private static Optional<SmelterId> repair(String written) {
        String plain = plain(written);
        Matcher cid = CID.matcher(plain);
        if (cid.matches()) {
            String digits = digits(cid.group(1)).replaceFirst("^0+(?=[0-9]{" + CID_DIGITS + "})", "");
            String zeros = "0".repeat(Math.max(0, CID_DIGITS - digits.length()));
            return SmelterId.tryParse("CID" + zeros + digits);
        }
        if (DIGITS.matcher(plain).matches()) {
            return SmelterId.tryParse("CID" + plain);
        }
        Matcher legacy = LEGACY.matcher(plain);
        if (legacy.matches()) {
            return SmelterId.tryParse(
                    digits(legacy.group(1)) + legacy.group(2).replace('0', 'O') + digits(legacy.group(3)));
        }
        return Optional.empty();
    }

    private static String plain(String written) {
        String upper = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return BETWEEN.matcher(upper).replaceAll("");
    }

    private static String digits(String text) {
        return text.replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('S', '5')
                .replace('B', '8');
    }
}

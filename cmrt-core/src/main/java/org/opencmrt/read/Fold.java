package org.opencmrt.read;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings texts to the form in which look-ups compare them: as Excel does without case, and beyond that without regard to
 * the kind and number of blanks and to full-width forms.
 */
final class Fold {
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\\uFEFF]+");

    private Fold() {}

    static String of(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return BLANKS.matcher(wide)
                .replaceAll(" ")
                .strip()
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}

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
        return isPlain(text) ? text.toLowerCase(Locale.ROOT) : full(text);
    }

    private static String full(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return BLANKS.matcher(wide)
                .replaceAll(" ")
                .strip()
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** True when only the case is left to fold: ASCII, single blanks, none outside. Nearly all names are so. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }
}

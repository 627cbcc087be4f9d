package org.opencmrt.status;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words and headers without what is never meant: case, width, punctuation and the kind of blanks. */
final class Fold {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Fold() {}

    static String of(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return BETWEEN_WORDS
                .matcher(wide.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}

package org.opencmrt.internal.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a header or of a closed list, without what is never meant: case, width, punctuation, the kind of blanks. */
public final class PlainWords {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private PlainWords() {}

    /** Letters and digits in lower case, one blank between words; empty when the text has none. */
    public static String of(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return BETWEEN_WORDS
                .matcher(wide.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}

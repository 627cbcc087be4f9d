package org.opencmrt.internal.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normalizes the words of a header or a fixed list: ignores case, width, punctuation, and the kind of spaces. */
public final class PlainWords {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private PlainWords() {}

    /** The letters and digits in lower case, with one space between words; empty if the text has none. */
    public static String of(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return BETWEEN_WORDS
                .matcher(wide.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}

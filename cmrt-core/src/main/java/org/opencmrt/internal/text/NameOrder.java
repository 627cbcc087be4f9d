package org.opencmrt.internal.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The order of names in lists: character by character, case and accents ignored, punctuation and blanks counted as the
 * characters they are. So blank comes before brackets, these before digits, and digits before letters, as in published
 * facility lists. The same on every machine; no locale takes part.
 *
 * <p>Names that differ in case or accents alone follow in the order of their characters, so that only equal names are
 * equal to this order.
 */
public final class NameOrder implements Comparator<String> {
    /** The one instance. */
    public static final NameOrder INSTANCE = new NameOrder();

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private NameOrder() {}

    @Override
    public int compare(String one, String other) {
        int byLetters = letters(one).compareTo(letters(other));
        return byLetters != 0 ? byLetters : one.compareTo(other);
    }

    private static String letters(String name) {
        return isAscii(name)
                ? name.toLowerCase(Locale.ROOT)
                : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 0x80);
    }
}

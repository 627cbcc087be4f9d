package org.opencmrt.internal.text;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The order of names in lists: character by character, ignoring case and accents. Punctuation and spaces count as
 * normal characters, so spaces come before parentheses, parentheses before digits, and digits before letters, as in
 * published facility lists. The order does not depend on the machine or locale.
 *
 * <p>Names that differ only in case or accents are ordered by their characters, so that only equal names compare as
 * equal.
 */
public final class NameOrder implements Comparator<String> {
    /** The only instance. */
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

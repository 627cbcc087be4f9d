package org.opencmrt.internal.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Normalizes texts for look-ups. Like Excel, it ignores case; it also ignores the kind and number of spaces,
 * full-width forms, and invisible characters.
 */
public final class Fold {
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    /** Zero-width spaces, direction marks, and the like, which come with text pasted from other programs. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    private Fold() {}

    /** The text to compare with other normalized ones. */
    public static String of(String text) {
        return isPlain(text) ? text.toLowerCase(Locale.ROOT) : full(text);
    }

    private static String full(String text) {
        String wide = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return BLANKS.matcher(wide)
                .replaceAll(" ")
                .strip()
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /**
     * True if only the case needs folding: the text is ASCII, with single spaces and no leading or trailing space, as
     * nearly all names are.
     */
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

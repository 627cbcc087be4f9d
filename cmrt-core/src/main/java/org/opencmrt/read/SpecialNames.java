package org.opencmrt.read;

import java.util.Optional;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Entry;

/** The two entries of the look-up list that do not name a facility. */
final class SpecialNames {
    private static final String FIRST_WORD = "smelter";

    private SpecialNames() {}

    /**
     * The special entry, {@code NOT_LISTED} or {@code NOT_YET_IDENTIFIED}; empty for a facility name. Punctuation is
     * ignored.
     */
    static Optional<Entry> read(String lookupName) {
        if (!mayBeSpecial(lookupName)) {
            return Optional.empty(); // avoids normalizing the thousand names of a look-up sheet
        }
        return switch (NameText.normalize(lookupName)) {
            case "smelter not listed" -> Optional.of(Entry.NOT_LISTED);
            case "smelter not yet identified" -> Optional.of(Entry.NOT_YET_IDENTIFIED);
            default -> Optional.empty();
        };
    }

    /** True for a text that begins with the first word of the entries, or with anything but a plain letter or digit. */
    private static boolean mayBeSpecial(String text) {
        boolean isPlain = !text.isEmpty() && text.charAt(0) <= '~' && Character.isLetterOrDigit(text.charAt(0));
        return isPlain ? text.regionMatches(true, 0, FIRST_WORD, 0, FIRST_WORD.length()) : !text.isEmpty();
    }
}

package org.opencmrt.read;

import java.util.Optional;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Entry;

/** The two entries of the look-up list that do not name a facility. */
final class SpecialNames {
    private SpecialNames() {}

    /**
     * The special entry, {@code NOT_LISTED} or {@code NOT_YET_IDENTIFIED}; empty for a facility name. Punctuation is
     * ignored.
     */
    static Optional<Entry> read(String lookupName) {
        if (lookupName.isEmpty() || !mayBeS(lookupName.charAt(0))) {
            return Optional.empty(); // avoids normalizing the thousand names of a look-up sheet
        }
        return switch (NameText.normalize(lookupName)) {
            case "smelter not listed" -> Optional.of(Entry.NOT_LISTED);
            case "smelter not yet identified" -> Optional.of(Entry.NOT_YET_IDENTIFIED);
            default -> Optional.empty();
        };
    }

    private static boolean mayBeS(char first) {
        return first == 's' || first == 'S' || !(Character.isLetterOrDigit(first) && first <= '~');
    }
}

package org.opencmrt.read;

import java.util.Optional;
import org.opencmrt.internal.text.Fold;
import org.opencmrt.model.Entry;

/** The two entries of the look-up list that do not name a facility. */
final class SpecialNames {
    private SpecialNames() {}

    /** The special entry, {@code NOT_LISTED} or {@code NOT_YET_IDENTIFIED}; empty for a facility name. */
    static Optional<Entry> read(String lookupName) {
        if (lookupName.isEmpty() || !mayBeS(lookupName.charAt(0))) {
            return Optional.empty(); // avoids folding the thousand names of a look-up sheet
        }
        return switch (Fold.of(lookupName)) {
            case "smelter not listed" -> Optional.of(Entry.NOT_LISTED);
            case "smelter not yet identified" -> Optional.of(Entry.NOT_YET_IDENTIFIED);
            default -> Optional.empty();
        };
    }

    private static boolean mayBeS(char first) {
        return first == 's' || first == 'S' || first <= ' ' || first > '~';
    }
}

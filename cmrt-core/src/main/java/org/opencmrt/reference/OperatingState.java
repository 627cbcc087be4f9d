package org.opencmrt.reference;

import java.util.Optional;
import org.opencmrt.internal.table.PlainWords;

/**
 * Whether a facility works. Not a matter of audits: a facility may be conformant and closed for a time.
 */
public enum OperatingState {
    /** It works. */
    OPERATING,
    /** It stands still for a time. */
    SUSPENDED,
    /** It is closed for good. */
    CLOSED;

    /** The state of a list's word; case and punctuation do not matter. Empty when the word is none on record. */
    public static Optional<OperatingState> tryParse(String text) {
        return switch (PlainWords.of(text)) {
            case "operating", "operational", "active", "working", "open", "yes" -> Optional.of(OPERATING);
            case "suspended",
                    "temporarily closed",
                    "closed temporarily",
                    "idle",
                    "idled",
                    "not operating",
                    "not operational",
                    "inactive",
                    "no",
                    "care and maintenance" -> Optional.of(SUSPENDED);
            case "closed", "permanently closed", "closed permanently", "ceased", "ceased operations", "dismantled" ->
                Optional.of(CLOSED);
            default -> Optional.empty();
        };
    }
}

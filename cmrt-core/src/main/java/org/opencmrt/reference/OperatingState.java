package org.opencmrt.reference;

import java.util.Optional;
import org.opencmrt.internal.table.PlainWords;

/**
 * The operating state of a facility. It is independent of audits: a facility can be conformant and temporarily closed.
 */
public enum OperatingState {
    /** In operation. */
    OPERATING,
    /** Temporarily closed. */
    SUSPENDED,
    /** Permanently closed. */
    CLOSED;

    /** Parses the word of a list; case and punctuation do not matter. Empty if the word is unknown. */
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

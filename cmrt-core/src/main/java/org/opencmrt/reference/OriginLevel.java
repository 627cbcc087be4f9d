package org.opencmrt.reference;

import java.util.Locale;
import java.util.Optional;

/** The levels in which country-of-origin data are grouped. */
public enum OriginLevel {
    /** Low risk. */
    L1,
    /** Smuggling or transit is plausible. */
    L2,
    /** Conflict areas, including the DR Congo and its adjoining countries. */
    L3,
    /** The DR Congo. */
    DRC,
    /** Recycled or scrap. */
    RECYCLED;

    /** Parses a text such as {@code L2}, {@code Level 3}, or {@code recycled/scrap}; empty if it is not a level. */
    public static Optional<OriginLevel> tryParse(String text) {
        String plain =
                text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "").replaceFirst("^LEVEL", "L");
        return switch (plain) {
            case "L1", "1" -> Optional.of(L1);
            case "L2", "2" -> Optional.of(L2);
            case "L3", "3" -> Optional.of(L3);
            case "DRC" -> Optional.of(DRC);
            case "RECYCLED", "SCRAP", "RECYCLEDORSCRAP", "RECYCLEDSCRAP", "RS" -> Optional.of(RECYCLED);
            default -> Optional.empty();
        };
    }

    /** True for the levels that include covered countries. */
    public boolean isCovered() {
        return this == L3 || this == DRC;
    }
}

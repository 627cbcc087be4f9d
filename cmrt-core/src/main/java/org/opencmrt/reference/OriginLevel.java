package org.opencmrt.reference;

import java.util.Locale;
import java.util.Optional;

/** The groups in which country-of-origin data are given. */
public enum OriginLevel {
    /** Low risk. */
    L1,
    /** Countries of smuggling or transit are plausible. */
    L2,
    /** Conflict areas, DR Congo and its neighbours among them. */
    L3,
    /** DR Congo. */
    DRC,
    /** Recycled or scrap. */
    RECYCLED;

    /** The level of a text such as {@code L2}, {@code Level 3} or {@code recycled/scrap}; empty when it is none. */
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

    /** True for the levels that hold covered countries. */
    public boolean isCovered() {
        return this == L3 || this == DRC;
    }
}

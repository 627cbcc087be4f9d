package org.opencmrt.rcoi;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;

/**
 * A sign that metal may come from a conflict-affected or high-risk area.
 *
 * @param kind what kind of sign
 * @param metal the metal
 * @param about the supplier or facility
 * @param text what was found, in words
 * @param cells where suppliers said so
 */
public record CahraSignal(Kind kind, Metal metal, String about, String text, List<CellRef> cells) {
    /** The kinds of sign. */
    public enum Kind {
        /** A declaration says that a smelter sources from such an area. */
        ANSWER_YES,
        /** A facility's origins lie in such a country. */
        FACILITY_ORIGIN,
        /** A facility stands in such a country. */
        FACILITY_LOCATION,
        /** A row names a mine in such a country. */
        MINE,
        /** A declaration says No, and a facility that it names has one of the other signs. */
        ANSWER_NO_CONTRADICTED
    }

    /** Keeps the cells as they are: a facility's may be very many, and are made when looked at. */
    public CahraSignal {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(text, "text");
        cells = Collections.unmodifiableList(cells);
    }
}

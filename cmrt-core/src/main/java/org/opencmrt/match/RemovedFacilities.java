package org.opencmrt.match;

import java.util.List;
import org.opencmrt.model.MatchBasis;
import org.opencmrt.reference.SmelterReferenceList.Removed;

/** How a facility that only older lists have is shown. */
final class RemovedFacilities {
    private RemovedFacilities() {}

    static Hit hit(Removed removed) {
        Facility facility = new Facility(0, removed.smelter(), List.of());
        return new Hit(facility, removed.smelter().name(), MatchBasis.NAME, 1);
    }

    static String reason(Removed removed) {
        Facility facility = new Facility(0, removed.smelter(), List.of());
        return facility.label() + " is not in the newest list any more; the last that has it is " + removed.listLabel()
                + removed.listDate().map(day -> " of " + day).orElse("");
    }
}

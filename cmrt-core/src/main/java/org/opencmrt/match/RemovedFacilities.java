package org.opencmrt.match;

import java.util.List;
import org.opencmrt.model.MatchResult;
import org.opencmrt.reference.SmelterReferenceList.Removed;

/** Formats facilities that are only on older lists. */
final class RemovedFacilities {
    private RemovedFacilities() {}

    static Hit hit(Removed removed) {
        IndexedFacility facility = new IndexedFacility(0, removed.smelter(), List.of());
        return new Hit(facility, removed.smelter().name(), MatchResult.Basis.NAME, 1);
    }

    static String reason(Removed removed) {
        IndexedFacility facility = new IndexedFacility(0, removed.smelter(), List.of());
        String list = removed.listLabel()
                + removed.listDate()
                        .map(day -> (removed.isRevision() ? " on " : " of ") + day)
                        .orElse("");
        return facility.label()
                + (removed.isRevision()
                        ? " is no longer listed: it was removed according to " + list
                        : " is not in the newest list; the last list that includes it is " + list);
    }
}

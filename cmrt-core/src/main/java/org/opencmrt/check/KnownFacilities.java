package org.opencmrt.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.reference.SmelterReferenceList.Removed;

/** A reference list, with the look-ups that rules need. */
final class KnownFacilities {
    private final Map<SmelterId, List<Smelter>> byId = new HashMap<>();
    private final Map<Metal, Integer> counts = new HashMap<>();
    private final Map<SmelterId, Removed> removedIds = new HashMap<>();
    private final Map<Smelter, Removed> removed = new HashMap<>();
    private final Map<SmelterId, SmelterId> replaced;
    private final Set<SmelterId> known = new HashSet<>();

    KnownFacilities(SmelterReferenceList list) {
        for (Smelter smelter : list.smelters()) {
            counts.merge(smelter.metal(), 1, Integer::sum);
            smelter.id()
                    .ifPresent(id -> byId.computeIfAbsent(id, missing -> new ArrayList<>(1))
                            .add(smelter));
        }
        for (Removed gone : list.removed()) {
            removed.putIfAbsent(gone.smelter(), gone);
            gone.smelter().id().ifPresent(id -> removedIds.putIfAbsent(id, gone));
        }
        replaced = list.replacedIds();
        known.addAll(byId.keySet());
        known.addAll(removedIds.keySet());
        known.addAll(replaced.keySet());
    }

    /** The facilities with an id; empty if the newest list has none. */
    List<Smelter> of(SmelterId id) {
        return byId.getOrDefault(id, List.of());
    }

    boolean knows(SmelterId id) {
        return known.contains(id);
    }

    /** The id that replaced another one in the user's lists. */
    Optional<SmelterId> replacement(SmelterId id) {
        return Optional.ofNullable(replaced.get(id));
    }

    /** The facility with an id that only older lists contain. */
    Optional<Removed> removed(SmelterId id) {
        return Optional.ofNullable(removedIds.get(id));
    }

    /** The last list that includes a facility, if the newest does not. */
    Optional<Removed> removed(Smelter smelter) {
        return removed.isEmpty() ? Optional.empty() : Optional.ofNullable(removed.get(smelter));
    }

    /** The number of the list's facilities for a metal. */
    int count(Metal metal) {
        return counts.getOrDefault(metal, 0);
    }
}

package org.opencmrt.match;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencmrt.model.MatchDecision;
import org.opencmrt.reference.SmelterReferenceList.Removed;

/** Decides by name, metal and country. */
final class NameMatching {
    private final ReferenceIndex index;
    private final SimilarNames similar;

    NameMatching(ReferenceIndex index, MatchSettings settings) {
        this.index = index;
        this.similar = new SimilarNames(index, settings);
    }

    Outcome match(Query query) {
        if (query.printed().isEmpty()) {
            return Outcome.none("there is no name");
        }
        List<MetalIndex> scope = query.scope(index);
        Optional<Outcome> exact = ExactNames.find(query, scope);
        if (exact.isPresent()) {
            return exact.get();
        }
        if (!query.hasName()) {
            return Outcome.none("'" + query.printed() + "' names no company");
        }
        return removed(query)
                .or(() -> otherMetal(query))
                .or(() -> similar.find(query, scope))
                .orElseGet(() -> Outcome.none("no name of the reference list is like '" + query.printed() + "'"));
    }

    /** A facility of this very name that only older lists have: known, but not listed any more. */
    private Optional<Outcome> removed(Query query) {
        List<Removed> gone = index.removed(query.key().text()).stream()
                .filter(removed -> query.metal().isEmpty()
                        || query.metal().get().equals(removed.smelter().metal()))
                .toList();
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        List<Hit> hits = gone.stream().map(RemovedFacilities::hit).toList();
        return Optional.of(new Outcome(MatchDecision.REVIEW, hits, List.of(RemovedFacilities.reason(gone.get(0)))));
    }

    /** A name of the list under another metal: no match, but worth saying. */
    private Optional<Outcome> otherMetal(Query query) {
        if (query.metal().isEmpty()) {
            return Optional.empty();
        }
        return ExactNames.find(query, index.metals())
                .map(found -> Outcome.none("the list has the name only for other metals: "
                        + found.hits().stream()
                                .map(hit -> hit.facility().label())
                                .collect(Collectors.joining("; "))));
    }
}

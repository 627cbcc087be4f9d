package org.opencmrt.match;

import java.util.List;
import java.util.Optional;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.SmelterId;

/** The first stage: a reviewer's decision about exactly this name. */
final class DecidedNames {
    private final ReviewerDecisions decisions;
    private final ReferenceIndex index;

    DecidedNames(ReviewerDecisions decisions, ReferenceIndex index) {
        this.decisions = decisions;
        this.index = index;
    }

    /** Empty if there is no decision about the name, or if the facility is no longer on the list. */
    Optional<Outcome> find(MatchQuery query) {
        if (query.metal().isEmpty() || query.name().isEmpty()) {
            return Optional.empty();
        }
        return decisions
                .about(query.metal().get(), query.name().get())
                .flatMap(decision ->
                        outcome(decision, IdText.of(query.declaredId()).id()));
    }

    private Optional<Outcome> outcome(ReviewerDecision decision, Optional<SmelterId> declared) {
        if (decision.facility().isEmpty()) {
            return Optional.of(Outcome.none("not a smelter, according to " + decision.source()));
        }
        SmelterId id = decision.facility().get();
        List<Hit> hits = index.current(id).stream()
                .filter(facility -> facility.smelter().metal().equals(decision.metal()))
                .map(facility -> new Hit(facility, facility.smelter().name(), MatchResult.Basis.REVIEWER, 1))
                .toList();
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        String reason = hits.get(0).facility().label() + ", by " + decision.source();
        Outcome decided = new Outcome(MatchResult.Decision.MATCH, hits, List.of(reason));
        return Optional.of(declared.filter(other -> !other.equals(id))
                .map(other ->
                        decided.review("the ID in the row, " + other + ", is not the one that the reviewer chose"))
                .orElse(decided));
    }
}

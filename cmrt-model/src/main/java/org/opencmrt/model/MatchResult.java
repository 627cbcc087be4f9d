package org.opencmrt.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which facility of the reference list a declared entry means, and why we think so.
 *
 * @param decision match, review or none
 * @param candidates the facilities in question, best first; exactly the matched one leads for {@code MATCH}, at least one
 *     for {@code REVIEW}, and for {@code NONE} the nearest that were turned down, or none
 * @param evidence the reasons in words, most telling first; never empty
 */
public record MatchResult(MatchDecision decision, List<Candidate> candidates, List<String> evidence) {
    /** Copies the lists and checks that the decision has what it needs. */
    public MatchResult {
        Objects.requireNonNull(decision, "decision");
        candidates = List.copyOf(candidates);
        evidence = List.copyOf(evidence);
        if (decision != MatchDecision.NONE && candidates.isEmpty()) {
            throw new IllegalArgumentException("decision " + decision + " needs a candidate");
        }
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a decision needs its evidence");
        }
    }

    /** The facility that is meant; empty unless the decision is {@code MATCH}. */
    public Optional<Smelter> match() {
        return decision == MatchDecision.MATCH ? Optional.of(candidates.get(0).smelter()) : Optional.empty();
    }

    /** The best candidate; for {@code MATCH} the facility that is meant. */
    public Optional<Candidate> best() {
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(0));
    }

    /** True when the facility is meant because a person has decided so. */
    public boolean isDecidedByPerson() {
        return decision == MatchDecision.MATCH && candidates.get(0).basis() == MatchBasis.REVIEWER;
    }
}

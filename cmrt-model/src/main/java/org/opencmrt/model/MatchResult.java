package org.opencmrt.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The facility on the reference list that a reported entry refers to, with the evidence.
 *
 * @param decision match, review, or none
 * @param candidates the candidates, best first. For {@code MATCH}, the first one is the matched facility. For
 *     {@code REVIEW}, there is at least one. For {@code NONE}, these are the nearest rejected ones, if any
 * @param evidence the reasons as sentences, most important first; never empty
 */
public record MatchResult(MatchDecision decision, List<Candidate> candidates, List<String> evidence) {
    /** Copies the lists and checks that they are consistent with the decision. */
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

    /** The matched facility; empty unless the decision is {@code MATCH}. */
    public Optional<Smelter> match() {
        return decision == MatchDecision.MATCH ? Optional.of(candidates.get(0).smelter()) : Optional.empty();
    }

    /** The best candidate; for {@code MATCH}, the matched facility. */
    public Optional<Candidate> best() {
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(0));
    }

    /** True if a reviewer decided the match. */
    public boolean isDecidedByPerson() {
        return decision == MatchDecision.MATCH && candidates.get(0).basis() == MatchBasis.REVIEWER;
    }
}

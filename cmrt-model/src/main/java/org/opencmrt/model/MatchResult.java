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
public record MatchResult(Decision decision, List<Candidate> candidates, List<String> evidence) {
    /** Copies the lists and checks that they are consistent with the decision. */
    public MatchResult {
        Objects.requireNonNull(decision, "decision");
        candidates = List.copyOf(candidates);
        evidence = List.copyOf(evidence);
        if (decision != Decision.NONE && candidates.isEmpty()) {
            throw new IllegalArgumentException("decision " + decision + " needs a candidate");
        }
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a decision needs its evidence");
        }
    }

    /** The matched facility; empty unless the decision is {@code MATCH}. */
    public Optional<Smelter> match() {
        return decision == Decision.MATCH ? Optional.of(candidates.get(0).smelter()) : Optional.empty();
    }

    /** The best candidate; for {@code MATCH}, the matched facility. */
    public Optional<Candidate> best() {
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(0));
    }

    /** True if a reviewer decided the match. */
    public boolean isDecidedByPerson() {
        return decision == Decision.MATCH && candidates.get(0).basis() == Basis.REVIEWER;
    }

    /** The basis of a match, strongest first. The matcher tries them in this order. */
    public enum Basis {
        /** An earlier decision by a reviewer. */
        REVIEWER,
        /** The id. */
        ID,
        /** The exact standard name. */
        NAME,
        /** An alias on the reference list. */
        ALIAS,
        /** The name after normalization. */
        NORMALIZED_NAME,
        /** A similar name. */
        SIMILARITY
    }

    /**
     * The decision about a match. A wrong match is the worst error, so the decision is {@code REVIEW} if two facilities are
     * plausible.
     */
    public enum Decision {
        /** The entry refers to exactly one facility. It can be counted without review. */
        MATCH,
        /** A person must decide. Candidates are ranked, best first. */
        REVIEW,
        /** The entry does not refer to any facility on the reference list. */
        NONE
    }

    /**
     * A facility that an entry may refer to.
     *
     * @param smelter the facility
     * @param matchedName the most similar name on the reference list: the standard name or an alias
     * @param basis how the candidate was found
     * @param score similarity in [0, 1]; 1 means identical with respect to the basis. It is not a probability
     */
    public record Candidate(Smelter smelter, String matchedName, MatchResult.Basis basis, double score) {
        /** Checks the score. */
        public Candidate {
            Objects.requireNonNull(smelter, "smelter");
            Checks.notBlank(matchedName, "matchedName");
            Objects.requireNonNull(basis, "basis");
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("score must be between 0 and 1, but was " + score);
            }
        }
    }
}

package org.opencmrt.model;

import java.util.Objects;

/**
 * A facility that an entry may refer to.
 *
 * @param smelter the facility
 * @param matchedName the most similar name on the reference list: the standard name or an alias
 * @param basis how the candidate was found
 * @param score similarity in [0, 1]; 1 means identical with respect to the basis. It is not a probability
 */
public record Candidate(Smelter smelter, String matchedName, MatchBasis basis, double score) {
    /** Checks the score. */
    public Candidate {
        Objects.requireNonNull(smelter, "smelter");
        Checks.notBlank(matchedName, "matchedName");
        Objects.requireNonNull(basis, "basis");
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must lie in [0, 1], but was " + score);
        }
    }
}

package org.opencmrt.model;

import java.util.Objects;

/**
 * A facility that may be meant.
 *
 * @param smelter the facility
 * @param matchedName the name of the reference list that came nearest, the standard name or an alias
 * @param basis what brought it up
 * @param score likeness in [0, 1]; 1 means the same by its basis. Not a probability
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

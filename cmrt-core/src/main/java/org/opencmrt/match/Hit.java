package org.opencmrt.match;

import org.opencmrt.model.MatchResult;

/**
 * A facility that a stage found.
 *
 * @param facility the facility
 * @param matchedName the listed name that is most similar
 * @param basis the basis on which it was found
 * @param score the similarity, in [0, 1]
 */
record Hit(IndexedFacility facility, String matchedName, MatchResult.Basis basis, double score) {
    MatchResult.Candidate candidate() {
        return new MatchResult.Candidate(facility.smelter(), matchedName, basis, score);
    }

    Hit withScore(double other) {
        return new Hit(facility, matchedName, basis, other);
    }

    Hit withBasis(MatchResult.Basis other) {
        return new Hit(facility, matchedName, other, score);
    }
}

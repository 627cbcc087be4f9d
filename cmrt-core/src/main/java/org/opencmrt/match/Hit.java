package org.opencmrt.match;

import org.opencmrt.model.MatchResult;

/**
 * A facility that a stage found.
 *
 * @param facility the facility
 * @param matchedName the name of the list that came nearest
 * @param basis what brought it up
 * @param score likeness in [0, 1]
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

package org.opencmrt.match;

import org.opencmrt.model.Candidate;
import org.opencmrt.model.MatchBasis;

/**
 * A facility that a stage found.
 *
 * @param facility the facility
 * @param matchedName the name of the list that came nearest
 * @param basis what brought it up
 * @param score likeness in [0, 1]
 */
record Hit(Facility facility, String matchedName, MatchBasis basis, double score) {
    Candidate candidate() {
        return new Candidate(facility.smelter(), matchedName, basis, score);
    }

    Hit withScore(double other) {
        return new Hit(facility, matchedName, basis, other);
    }

    Hit withBasis(MatchBasis other) {
        return new Hit(facility, matchedName, other, score);
    }
}

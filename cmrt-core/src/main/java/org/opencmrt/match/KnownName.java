package org.opencmrt.match;

import org.opencmrt.internal.text.NameKey;
import org.opencmrt.model.MatchResult;

/**
 * A name under which a facility is known.
 *
 * @param facility the facility
 * @param printed the name as printed in the list
 * @param key the name split into classified words
 * @param isFormer true for a former name that is not on the list; see {@link FormerNames}
 */
record KnownName(IndexedFacility facility, String printed, NameKey key, boolean isFormer) {
    boolean isStandard() {
        return printed.equals(facility.smelter().name());
    }

    /** The basis of a match by this name as printed. */
    MatchResult.Basis basis() {
        return isStandard() ? MatchResult.Basis.NAME : MatchResult.Basis.ALIAS;
    }

    /** A hit by this name. */
    Hit hit(MatchResult.Basis basis, double score) {
        return new Hit(facility, printed, basis, score);
    }
}

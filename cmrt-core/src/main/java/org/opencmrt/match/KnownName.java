package org.opencmrt.match;

import org.opencmrt.internal.text.NameKey;

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
}

package org.opencmrt.match;

import org.opencmrt.internal.text.NameKey;

/**
 * A name under which a facility is known.
 *
 * @param facility the facility
 * @param printed the name as the list prints it
 * @param key the name taken apart
 * @param isFormer true for a name that the list does not have, see {@link FormerNames}
 */
record KnownName(IndexedFacility facility, String printed, NameKey key, boolean isFormer) {
    boolean isStandard() {
        return printed.equals(facility.smelter().name());
    }
}

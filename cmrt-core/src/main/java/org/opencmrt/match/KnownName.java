package org.opencmrt.match;

import org.opencmrt.normalize.NameKey;

/**
 * A name under which a facility is known.
 *
 * @param facility the facility
 * @param printed the name as the list prints it
 * @param key the name taken apart
 */
record KnownName(Facility facility, String printed, NameKey key) {
    boolean isStandard() {
        return printed.equals(facility.smelter().name());
    }
}

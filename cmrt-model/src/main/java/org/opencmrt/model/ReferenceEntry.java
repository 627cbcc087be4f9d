package org.opencmrt.model;

import java.util.Objects;
import java.util.Optional;

/**
 * One line of a reference list: a name under which a facility is known. A list has a line for the standard name and one
 * for each alias.
 *
 * @param smelter the facility with this name
 * @param lookupName the name: the standard name or an alias
 * @param cell the cell of the line, if it was read from a workbook
 */
public record ReferenceEntry(Smelter smelter, String lookupName, Optional<CellRef> cell) {
    /** Checks that there is a name. */
    public ReferenceEntry {
        Objects.requireNonNull(smelter, "smelter");
        Checks.notBlank(lookupName, "lookupName");
        Objects.requireNonNull(cell, "cell");
    }
}

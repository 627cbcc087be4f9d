package org.opencmrt.layout;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.opencmrt.workbook.CellAddress;

/**
 * Where a list of rows stands.
 *
 * @param <C> the columns by meaning
 * @param sheet name of the sheet
 * @param firstRow first row that a supplier fills, 1-based
 * @param lastRow the last one, where something else follows below; empty when the list goes to the sheet's end
 * @param versionCell where the sheet prints the template's version again; an anchor
 * @param columns column number (1 for A) by meaning; a meaning that this version lacks is absent
 */
public record SheetLayout<C extends Enum<C>>(
        String sheet, int firstRow, OptionalInt lastRow, Optional<CellAddress> versionCell, Map<C, Integer> columns) {

    /** Copies the columns and checks that there are some. */
    public SheetLayout {
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(lastRow, "lastRow");
        Objects.requireNonNull(versionCell, "versionCell");
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("sheet " + sheet + " has no columns");
        }
        columns = Collections.unmodifiableMap(new EnumMap<>(columns));
    }

    /** The column furthest to the right, 1 for A. */
    public int lastColumn() {
        return Collections.max(columns.values());
    }
}

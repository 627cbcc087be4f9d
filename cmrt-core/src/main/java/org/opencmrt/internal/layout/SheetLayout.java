package org.opencmrt.internal.layout;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.opencmrt.internal.workbook.CellAddress;

/**
 * The location of a list of rows.
 *
 * @param <C> the columns by meaning
 * @param sheet the name of the sheet
 * @param firstRow the first row that a supplier fills in, 1-based
 * @param lastRow the last row, if a workbook has other content below it; empty if the list continues to the end of the
 *     sheet. Always empty in the layouts themselves
 * @param versionCell the cell in which the sheet repeats the template's version; an anchor
 * @param columns the column number (1 for A) by meaning; meanings that this version does not have are absent
 * @param marks the marks that identify the sheet under another name, if version and headings are not sufficient
 * @param traits additional properties of the list, such as {@link #ROWS_AS_STORED}
 */
public record SheetLayout<C extends Enum<C>>(
        String sheet,
        int firstRow,
        OptionalInt lastRow,
        Optional<CellAddress> versionCell,
        Map<C, Integer> columns,
        Optional<SheetMarks> marks,
        Set<String> traits) {
    /**
     * The trait of a smelter list (templates 2.x and 3.x): the other values of a row, next to metal and name, are read
     * as stored, and a row without metal, name, id, and country is not an entry.
     */
    public static final String ROWS_AS_STORED = "rowsAsStored";

    /**
     * The trait of a list (templates 2.00 to 2.02): there may be a table with translations of the sheet's texts below
     * it.
     */
    public static final String TRANSLATIONS_BELOW = "translationsBelow";

    /** Copies the columns and checks that there are some. */
    public SheetLayout {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("sheet " + sheet + " has no columns");
        }
        columns = Collections.unmodifiableMap(new EnumMap<>(columns));
        traits = Set.copyOf(traits);
    }

    /** True if the list has this trait. */
    public boolean is(String trait) {
        return traits.contains(trait);
    }

    /** The same list, ending in this row. */
    public SheetLayout<C> endingIn(int row) {
        return new SheetLayout<>(sheet, firstRow, OptionalInt.of(row), versionCell, columns, marks, traits);
    }

    /** The same list with other columns. */
    public SheetLayout<C> withColumns(Map<C, Integer> others) {
        return new SheetLayout<>(sheet, firstRow, lastRow, versionCell, others, marks, traits);
    }

    /** The same list with the version in another cell. */
    public SheetLayout<C> withVersionCell(CellAddress cell) {
        return new SheetLayout<>(sheet, firstRow, lastRow, Optional.of(cell), columns, marks, traits);
    }

    /** The column for metals; empty if the list has none. */
    public Optional<C> metalColumn() {
        return columns.keySet().stream()
                .filter(column -> column.name().equals("METAL"))
                .findFirst();
    }

    /** The leftmost column, 1 for A. */
    public int firstColumn() {
        return Collections.min(columns.values());
    }

    /** The rightmost column, 1 for A. */
    public int lastColumn() {
        return Collections.max(columns.values());
    }
}

package org.opencmrt.internal.layout;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.opencmrt.internal.workbook.CellAddress;

/**
 * Where a list of rows stands.
 *
 * @param <C> the columns by meaning
 * @param sheet name of the sheet
 * @param firstRow first row that a supplier fills, 1-based
 * @param lastRow the last one, where a workbook has something else below it; empty when the list goes to the sheet's end,
 *     and in the layouts themselves
 * @param versionCell where the sheet prints the template's version again; an anchor
 * @param columns column number (1 for A) by meaning; a meaning that this version lacks is absent
 * @param marks by what the sheet is known under another name, where version and headings do not tell
 * @param traits further facts about the list, such as {@link #ROWS_AS_STORED}
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
     * Trait of a smelter list (templates 2.x and 3.x): what a row shows beside metal and name is taken as it is stored, and a
     * row that has neither metal nor name nor id nor country is no entry.
     */
    public static final String ROWS_AS_STORED = "rowsAsStored";

    /** Trait of a list (templates 2.00 to 2.02): a table with the translations of the sheet's texts may stand below it. */
    public static final String TRANSLATIONS_BELOW = "translationsBelow";

    /** Copies the columns and checks that there are some. */
    public SheetLayout {
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(lastRow, "lastRow");
        Objects.requireNonNull(versionCell, "versionCell");
        Objects.requireNonNull(marks, "marks");
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("sheet " + sheet + " has no columns");
        }
        columns = Collections.unmodifiableMap(new EnumMap<>(columns));
        traits = Set.copyOf(traits);
    }

    /** True when the list has this trait. */
    public boolean is(String trait) {
        return traits.contains(trait);
    }

    /** The same list with its end in this row. */
    public SheetLayout<C> endingIn(int row) {
        return new SheetLayout<>(sheet, firstRow, OptionalInt.of(row), versionCell, columns, marks, traits);
    }

    /** The same list with other columns. */
    public SheetLayout<C> withColumns(Map<C, Integer> others) {
        return new SheetLayout<>(sheet, firstRow, lastRow, versionCell, others, marks, traits);
    }

    /** The column furthest to the right, 1 for A. */
    public int lastColumn() {
        return Collections.max(columns.values());
    }
}

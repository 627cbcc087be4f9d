package org.opencmrt.fill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.SheetBytes;
import org.opencmrt.internal.workbook.WorkbookException;

/**
 * The rows of a list that a person fills in. The blank determines their number: these are the rows with input cells.
 */
final class ListFilling {
    private final Filling filling;
    private final SheetLayout<?> layout;
    final Sheet sheet;
    private final Set<Integer> formulaColumns;
    private final int lastRow;

    /**
     * The rows of a list.
     *
     * @param formulaColumns the columns in which the blank may have formulas that a person overwrites
     */
    ListFilling(Filling filling, SheetLayout<?> layout, Collection<Integer> formulaColumns) throws WorkbookException {
        this.filling = filling;
        this.layout = layout;
        this.sheet = filling.sheet(layout.sheet());
        this.formulaColumns = Set.copyOf(formulaColumns);
        this.lastRow = filling.known.fact("last row of " + layout.sheet(), this::findLastRow);
    }

    int firstRow() {
        return layout.firstRow();
    }

    /** The number of rows that can be filled in. */
    int capacity() {
        return lastRow - layout.firstRow() + 1;
    }

    /** The last row that has all cells of the first one, before any row with other content. */
    private int findLastRow() throws WorkbookException {
        Set<Integer> present = new HashSet<>();
        Set<Integer> unlocked = new HashSet<>();
        boolean formulas = false;
        for (int column : layout.columns().values()) {
            int cell = sheet.xml.find(SheetBytes.key(layout.firstRow(), column));
            if (cell >= 0) {
                present.add(column);
                formulas |= sheet.xml.isFormula(cell);
                if (filling.styles.isUnlocked(sheet.xml.cell(cell))) {
                    unlocked.add(column);
                }
            }
        }
        int last = layout.firstRow() - 1;
        int end = layout.lastRow().orElse(sheet.xml.lastRow());
        RowKind kind = RowKind.OTHER;
        for (int row = layout.firstRow(); row <= end; row++) {
            if (row == layout.firstRow() || !sheet.xml.isRowLikeTheOneBefore(row)) {
                kind = kind(row, present, unlocked, formulas);
            }
            if (kind == RowKind.OTHER) {
                return last;
            }
            last = kind == RowKind.INPUT ? row : last;
        }
        return last;
    }

    private enum RowKind {
        /** A row to type into. */
        INPUT,
        /** A row that lacks cells of the first row; programs omit blank cells. */
        INCOMPLETE,
        /** Not a row of the list. */
        OTHER
    }

    /** @param formulas whether the first row has formulas; a row that also has one belongs to the list */
    private RowKind kind(int row, Set<Integer> present, Set<Integer> unlocked, boolean formulas)
            throws WorkbookException {
        boolean complete = true;
        boolean calculates = false;
        for (int column : layout.columns().values()) {
            int cell = sheet.xml.find(SheetBytes.key(row, column));
            if (cell < 0) {
                complete &= !present.contains(column);
            } else if ((sheet.xml.isFormula(cell) && !formulaColumns.contains(column))
                    || (unlocked.contains(column) && !filling.styles.isUnlocked(sheet.xml.cell(cell)))) {
                return RowKind.OTHER;
            } else {
                calculates |= sheet.xml.isFormula(cell);
            }
        }
        return complete || (formulas && calculates) ? RowKind.INPUT : RowKind.INCOMPLETE;
    }

    /** Rejects more rows than the list has. */
    void mustHold(int rows) {
        if (rows > capacity()) {
            int firstColumn = layout.columns().values().iterator().next();
            throw new FillException(
                    FillException.Reason.TOO_MANY_ROWS,
                    "the declaration has " + rows + " rows for the sheet \"" + sheet.name + "\", but the template has "
                            + capacity() + " (rows " + firstRow() + " to " + lastRow
                            + "). Nothing was written. Use several files or fewer rows",
                    Optional.of(filling.ref(sheet, new CellAddress(lastRow + 1, firstColumn))),
                    OptionalInt.of(capacity()));
        }
    }

    /** Clears existing values in input cells that nothing was typed into. */
    void clearTheRest() throws WorkbookException {
        for (int cell = 0; cell < sheet.xml.size(); cell++) {
            long key = sheet.xml.key(cell);
            int row = SheetBytes.row(key);
            if (row >= firstRow()
                    && row <= lastRow
                    && sheet.xml.hasContent(cell)
                    && layout.columns().containsValue(SheetBytes.column(key))) {
                filling.clear(sheet, new CellAddress(row, SheetBytes.column(key)));
            }
        }
    }

    /** The columns to the right of the list in which its rows have their own formulas, like its first rows. */
    List<Integer> helperColumns() {
        Set<Integer> columns = new HashSet<>();
        for (int cell = 0; cell < sheet.xml.size(); cell++) {
            long key = sheet.xml.key(cell);
            if (SheetBytes.row(key) >= firstRow()
                    && SheetBytes.row(key) < firstRow() + 10
                    && sheet.xml.isFormula(cell)) {
                columns.add(SheetBytes.column(key));
            }
        }
        columns.removeIf(column -> column <= layout.lastColumn());
        return new ArrayList<>(columns);
    }
}

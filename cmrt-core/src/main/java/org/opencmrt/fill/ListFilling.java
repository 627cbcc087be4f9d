package org.opencmrt.fill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.SheetBytes;
import org.opencmrt.internal.workbook.WorkbookException;

/** The rows of a list that a person fills in. How many there are is told by the blank: its cells can be typed into. */
final class ListFilling {
    private final Filling filling;
    private final SheetLayout<?> layout;
    private final Sheet sheet;
    private final Set<Integer> formulaColumns;
    private final int lastRow;

    /**
     * The rows of a list.
     *
     * @param formulaColumns the columns in which the blank may have formulas that a person types over
     */
    ListFilling(Filling filling, SheetLayout<?> layout, Collection<Integer> formulaColumns) throws WorkbookException {
        this.filling = filling;
        this.layout = layout;
        this.sheet = filling.sheet(layout.sheet());
        this.formulaColumns = Set.copyOf(formulaColumns);
        this.lastRow = filling.known().fact("last row of " + layout.sheet(), this::findLastRow);
    }

    Sheet sheet() {
        return sheet;
    }

    int firstRow() {
        return layout.firstRow();
    }

    /** How many rows can be filled in. */
    int capacity() {
        return lastRow - layout.firstRow() + 1;
    }

    private int findLastRow() throws WorkbookException {
        Set<Integer> unlocked = new HashSet<>();
        for (int column : layout.columns().values()) {
            int cell = sheet.xml.find(SheetBytes.key(layout.firstRow(), column));
            if (cell >= 0 && filling.styles().isUnlocked(sheet.xml.cell(cell))) {
                unlocked.add(column);
            }
        }
        int row = layout.firstRow();
        int end = layout.lastRow().orElse(sheet.xml.lastRow());
        while (row <= end
                && ((row > layout.firstRow() && sheet.xml.isRowLikeTheOneBefore(row)) || isInput(row, unlocked))) {
            row++;
        }
        return row - 1;
    }

    /** True when each cell of the row is there, holds no formula that is not for the list, and can be typed into as above. */
    private boolean isInput(int row, Set<Integer> unlocked) throws WorkbookException {
        for (int column : layout.columns().values()) {
            int cell = sheet.xml.find(SheetBytes.key(row, column));
            if (cell < 0
                    || (sheet.xml.isFormula(cell) && !formulaColumns.contains(column))
                    || (unlocked.contains(column) && !filling.styles().isUnlocked(sheet.xml.cell(cell)))) {
                return false;
            }
        }
        return true;
    }

    /** Refuses more rows than there are. */
    void mustHold(int rows) {
        if (rows > capacity()) {
            var cell = filling.ref(
                    sheet, lastRow + 1, layout.columns().values().iterator().next());
            throw new FillException(
                    FillException.Reason.TOO_MANY_ROWS,
                    "the declaration has " + rows + " rows for the sheet \"" + sheet.name + "\", but the template has "
                            + capacity() + " (rows " + firstRow() + " to " + lastRow
                            + "). Nothing was written; use several files, or fewer rows",
                    Optional.of(cell),
                    OptionalInt.of(capacity()));
        }
    }

    /** Clears what the blank holds in input cells that nothing was typed into. */
    void clearTheRest() throws WorkbookException {
        for (int cell = 0; cell < sheet.xml.size(); cell++) {
            long key = sheet.xml.key(cell);
            int row = SheetBytes.row(key);
            if (row >= firstRow()
                    && row <= lastRow
                    && sheet.xml.hasContent(cell)
                    && layout.columns().containsValue(SheetBytes.column(key))) {
                filling.clear(sheet, row, SheetBytes.column(key));
            }
        }
    }

    /** The columns right of the list in which its rows have formulas of their own, as its first rows have them. */
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

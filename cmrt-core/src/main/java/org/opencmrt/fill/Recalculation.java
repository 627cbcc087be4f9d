package org.opencmrt.fill;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencmrt.internal.formula.Reach;
import org.opencmrt.internal.workbook.SheetBytes;
import org.opencmrt.internal.workbook.WorkbookException;

/**
 * Updates the stored values of formulas after values were typed into cells. A list has tens of thousands of formulas,
 * almost all of them in rows into which nothing was typed. These keep their values if they do not refer to anything
 * that changed.
 */
final class Recalculation {
    private final Book book;
    private final Map<Sheet, Integer> lists;
    private final Map<List<Integer>, Boolean> touchedAreas = new HashMap<>();
    private int failed;

    /**
     * A recalculation of a workbook.
     *
     * @param lists the sheets that contain a list, with its first row
     */
    Recalculation(Book book, Map<Sheet, Integer> lists) {
        this.book = book;
        this.lists = lists;
    }

    /** Recalculates, and returns the number of formulas that could not be calculated. */
    int run() throws WorkbookException {
        try {
            for (int i = 0; i < book.names().size(); i++) {
                Sheet sheet = book.sheet(i);
                Integer firstRow = lists.get(sheet);
                if (firstRow != null) {
                    sheet.keptFrom(firstRow, typedRows(sheet));
                }
            }
            for (int i = 0; i < book.names().size(); i++) {
                Sheet sheet = book.sheet(i);
                Integer firstRow = lists.get(sheet);
                if (firstRow != null) {
                    list(sheet);
                } else if (book.mayChange(sheet)) {
                    calculate(sheet, 0, sheet.xml.size());
                }
            }
        } catch (Book.Unreadable e) {
            throw e.trouble();
        }
        return failed;
    }

    private static BitSet typedRows(Sheet sheet) {
        BitSet rows = new BitSet();
        sheet.typed.stream().forEach(cell -> rows.set(SheetBytes.row(sheet.xml.key(cell))));
        sheet.added.keySet().forEach(key -> rows.set(SheetBytes.row(key)));
        return rows;
    }

    private void list(Sheet sheet) throws WorkbookException {
        int cell = 0;
        boolean keeps = false;
        int before = -1;
        while (cell < sheet.xml.size()) {
            int row = SheetBytes.row(sheet.xml.key(cell));
            int end = cell + 1;
            while (end < sheet.xml.size() && SheetBytes.row(sheet.xml.key(end)) == row) {
                end++;
            }
            if (!sheet.keeps(row)) {
                calculate(sheet, cell, end);
                keeps = false;
            } else {
                keeps = (keeps && before == row - 1 && sheet.xml.isRowLikeTheOneBefore(row)) || keeps(sheet, cell, end);
                if (!keeps) {
                    sheet.calculates(row);
                    calculate(sheet, cell, end);
                }
            }
            before = row;
            cell = end;
        }
    }

    /** True if no formula of a row refers to anything outside the row that changed. */
    private boolean keeps(Sheet sheet, int from, int end) throws WorkbookException {
        for (int cell = from; cell < end; cell++) {
            if (sheet.xml.isFormula(cell)) {
                Reach reach = book.reach(sheet, cell);
                if (!reach.isKnown() || reach.areas().stream().anyMatch(this::isTouched)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isTouched(int[] area) {
        List<Integer> key = Arrays.asList(area[0], area[1], area[2], area[3], area[4]);
        Boolean known = touchedAreas.get(key);
        if (known == null) {
            known = book.isTouched(area);
            touchedAreas.put(key, known);
        }
        return known;
    }

    private void calculate(Sheet sheet, int from, int end) throws WorkbookException {
        for (int cell = from; cell < end; cell++) {
            if (sheet.isFormula(cell) && !book.recalculate(sheet, cell)) {
                failed++;
            }
        }
    }
}

package org.opencmrt.read;

import java.util.List;
import java.util.regex.Pattern;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;

/**
 * Finds where a list ends in the templates 2.00 to 2.02. Below their lists stands a table with the texts of the sheet, a
 * language in each column, and in the smelter list further tables follow it. None of this was filled by a supplier. The table
 * is known by its headings: the languages' English names, in this order, in cells side by side.
 */
final class ListFoot {
    private static final List<String> LANGUAGES = List.of("English", "Chinese", "Japanese");

    /** Between list and table stand the copyright line and a filler: a single letter, repeated hundreds of times. */
    private static final int ROWS_BETWEEN = 5;

    private static final Pattern FILLER = Pattern.compile("(.)\\1{40,}");

    private ListFoot() {}

    /** The list without the table below it. */
    static <C extends Enum<C>> SheetLayout<C> cutOff(SheetLayout<C> layout, SheetCells cells, int rowsDown)
            throws WorkbookException {
        if (layout.is(SheetLayout.TRANSLATIONS_BELOW)) {
            int first = layout.firstRow() + rowsDown;
            for (int row : cells.filledRows(first, layout.lastColumn())) {
                if (namesLanguages(cells, row, layout.lastColumn())) {
                    return layout.endingIn(lastAbove(cells, row, first, layout.lastColumn()) - rowsDown);
                }
            }
        }
        return layout;
    }

    private static boolean namesLanguages(SheetCells cells, int row, int lastColumn) throws WorkbookException {
        int column = 1;
        while (column <= lastColumn && !text(cells, row, column).equalsIgnoreCase(LANGUAGES.get(0))) {
            column++;
        }
        for (int i = 1; i < LANGUAGES.size(); i++) {
            if (!text(cells, row, column + i).equalsIgnoreCase(LANGUAGES.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String text(SheetCells cells, int row, int column) throws WorkbookException {
        return CellText.of(cells.cell(row, column)).orElse("");
    }

    private static int lastAbove(SheetCells cells, int table, int first, int lastColumn) throws WorkbookException {
        int last = table - 1;
        while (last >= first && table - last <= ROWS_BETWEEN && isFiller(cells, last, lastColumn)) {
            last--;
        }
        return last;
    }

    /** True when nothing but the copyright line or the filler stands in a row. */
    private static boolean isFiller(SheetCells cells, int row, int lastColumn) throws WorkbookException {
        for (int column = 1; column <= lastColumn; column++) {
            String text = text(cells, row, column);
            if (!text.isEmpty()
                    && !text.startsWith(EntrySigns.COPYRIGHT)
                    && !FILLER.matcher(text).matches()) {
                return false;
            }
        }
        return true;
    }
}

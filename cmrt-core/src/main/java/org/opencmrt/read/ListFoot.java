package org.opencmrt.read;

import java.util.List;
import java.util.regex.Pattern;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;

/**
 * Finds the end of a list in the templates 2.00 to 2.02. Below their lists, there is a table with the texts of the
 * sheet, with a language in each column; on the smelter list, further tables follow. Suppliers do not fill in any of
 * these tables. The table is recognized by its headings: the English names of the languages, in this order, in adjacent
 * cells.
 */
final class ListFoot {
    private static final List<String> LANGUAGES = List.of("English", "Chinese", "Japanese");

    /**
     * The number of rows between list and table. They contain the copyright line and a filler, which is one letter
     * repeated hundreds of times.
     */
    private static final int ROWS_BETWEEN = 5;

    private static final Pattern FILLER = Pattern.compile("(.)\\1{40,}");

    private ListFoot() {}

    /** The layout of the list, ending above the table. */
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
        while (column <= lastColumn && !CellText.at(cells, row, column).equalsIgnoreCase(LANGUAGES.get(0))) {
            column++;
        }
        for (int i = 1; i < LANGUAGES.size(); i++) {
            if (!CellText.at(cells, row, column + i).equalsIgnoreCase(LANGUAGES.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static int lastAbove(SheetCells cells, int table, int first, int lastColumn) throws WorkbookException {
        int last = table - 1;
        while (last >= first && table - last <= ROWS_BETWEEN && isFiller(cells, last, lastColumn)) {
            last--;
        }
        return last;
    }

    /** True for the copyright line and the filler. */
    static boolean isPrinted(String text) {
        return text.startsWith(EntrySigns.COPYRIGHT) || FILLER.matcher(text).matches();
    }

    /** True if a row contains nothing but the copyright line or the filler. */
    private static boolean isFiller(SheetCells cells, int row, int lastColumn) throws WorkbookException {
        for (int column = 1; column <= lastColumn; column++) {
            String text = CellText.at(cells, row, column);
            if (!text.isEmpty() && !isPrinted(text)) {
                return false;
            }
        }
        return true;
    }
}

package org.opencmrt.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;

/** The texts on a form or list that a supplier typed into cells that are not read. */
final class UnreadTexts {
    /** The number of columns in which a template has formulas. A program that writes only values leaves their results. */
    private static final int COLUMNS = 40;

    /** The maximum number of cells that a message lists. */
    private static final int MAX_SHOWN = 10;

    private UnreadTexts() {}

    /** The addresses of cells for a message, such as "D26, D40". */
    static String shown(List<CellAddress> cells) {
        String shown =
                cells.stream().limit(MAX_SHOWN).map(CellAddress::toString).collect(Collectors.joining(", "));
        int more = cells.size() - MAX_SHOWN;
        return more > 0 ? ReadRule.READ_ANSWER_WITHOUT_METAL.words("more", "cells", shown, "count", more) : shown;
    }

    /**
     * The visible typed texts of a sheet, other than those that templates print below a form or list, by row and column.
     *
     * @param own the columns that are read
     * @param lastColumn the last column of the form or list. If the sheet contains only values, texts in the hidden
     *     columns that a template has to the right of it are not included, even if they are no longer hidden
     */
    static List<CellAddress> of(SheetCells cells, IntPredicate own, int lastColumn) throws WorkbookException {
        boolean isValuesOnly = cells.isValuesOnly();
        List<CellAddress> found = new ArrayList<>();
        for (CellAddress at : cells.shownTexts(
                own.negate().and(column -> column <= lastColumn || column > COLUMNS || !isValuesOnly))) {
            String text = CellText.at(cells, at.row(), at.column());
            if (!text.isEmpty() && !ListFoot.isPrinted(text)) {
                found.add(at);
            }
        }
        return found;
    }
}

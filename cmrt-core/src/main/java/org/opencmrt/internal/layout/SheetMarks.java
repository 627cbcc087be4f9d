package org.opencmrt.internal.layout;

import java.util.List;
import org.opencmrt.internal.workbook.CellAddress;

/**
 * Features that no other template sheet has in the same cells. They identify a sheet under another name. Marks are used
 * for sheets that do not show a version and whose headings are typed.
 *
 * @param heading the beginning of the first heading, which is typed and so the same in all languages
 * @param formulas the cells that contain formulas
 * @param chosenFrom the first cell of the column with drop-down lists
 * @param chosenTo the last cell of that column
 */
public record SheetMarks(String heading, List<CellAddress> formulas, CellAddress chosenFrom, CellAddress chosenTo) {
    /** Copies the cells, and checks that there are some and that the drop-down lists are in one column. */
    public SheetMarks {
        formulas = List.copyOf(formulas);
        if (formulas.isEmpty() || chosenFrom.column() != chosenTo.column() || chosenFrom.row() > chosenTo.row()) {
            throw new IllegalArgumentException("marks need formulas and a column with choices");
        }
    }
}

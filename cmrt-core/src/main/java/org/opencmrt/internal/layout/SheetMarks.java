package org.opencmrt.internal.layout;

import java.util.List;
import java.util.Objects;
import org.opencmrt.internal.workbook.CellAddress;

/**
 * What a sheet has that no other sheet of a template has in the same cells; by it a sheet is known under another name. It is
 * for sheets that print no version and whose headings are typed.
 *
 * @param heading how the first heading begins; typed, so it is the same in all languages
 * @param formulas cells that hold formulas
 * @param chosenFrom first cell of the column in which a list is chosen from
 * @param chosenTo its last cell
 */
public record SheetMarks(String heading, List<CellAddress> formulas, CellAddress chosenFrom, CellAddress chosenTo) {
    /** Copies the cells, and checks that there are some and that the choices stand in one column. */
    public SheetMarks {
        Objects.requireNonNull(heading, "heading");
        formulas = List.copyOf(formulas);
        Objects.requireNonNull(chosenFrom, "chosenFrom");
        Objects.requireNonNull(chosenTo, "chosenTo");
        if (formulas.isEmpty() || chosenFrom.column() != chosenTo.column() || chosenFrom.row() > chosenTo.row()) {
            throw new IllegalArgumentException("marks need formulas and a column with choices");
        }
    }
}

package org.opencmrt.read;

import java.util.EnumMap;
import java.util.Map;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.DeclaredSmelter.Column;
import org.opencmrt.model.UnreadableCode;

/**
 * Compares the English headings of a smelter list with a layout that was not made from workbooks of its version. A
 * heading above a column other than the one in the layout contradicts the layout. Headings in other languages prove
 * nothing either way.
 */
final class ListHeadings {
    /** The folded beginnings of headings in all known versions. */
    private static final Map<Column, String> BEGINNINGS = new EnumMap<>(Map.of(
            Column.METAL, "metal",
            Column.COUNTRY, "smelter country",
            Column.ID_SOURCE, "source of smelter identification",
            Column.STREET, "smelter street",
            Column.CITY, "smelter city",
            Column.CONTACT_NAME, "smelter contact name",
            Column.CONTACT_EMAIL, "smelter contact email",
            Column.COMMENTS, "comments"));

    private final SheetLayout<?> layout;
    private final SheetCells cells;

    ListHeadings(SheetLayout<?> layout, SheetCells cells) {
        this.layout = layout;
        this.cells = cells;
    }

    /** Rejects the sheet if a heading in this row is above a column other than the one in the layout. */
    void refuseOthers(int row) throws WorkbookException {
        for (Map.Entry<Column, String> heading : BEGINNINGS.entrySet()) {
            Integer expected = layout.columns().get(heading.getKey());
            if (expected == null || begins(row, expected, heading.getValue())) {
                continue;
            }
            for (int column = 1; column <= layout.lastColumn(); column++) {
                if (begins(row, column, heading.getValue())) {
                    throw contradiction(new CellAddress(row, column), new CellAddress(row, expected));
                }
            }
        }
    }

    private boolean begins(int row, int column, String beginning) throws WorkbookException {
        return Fold.of(CellText.at(cells, row, column)).startsWith(beginning);
    }

    private WorkbookException contradiction(CellAddress found, CellAddress expected) throws WorkbookException {
        return new WorkbookException(
                UnreadableCode.UNSUPPORTED_TEMPLATE,
                "on the sheet \"" + cells.name() + "\", the heading '"
                        + CellText.at(cells, found.row(), found.column()) + "' is in " + found + ", not in " + expected
                        + ". Nothing was read. Ask the supplier for an unaltered template of a current version");
    }
}

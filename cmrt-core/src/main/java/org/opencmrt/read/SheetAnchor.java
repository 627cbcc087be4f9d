package org.opencmrt.read;

import java.util.List;
import java.util.Optional;
import org.opencmrt.layout.SheetLayout;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Severity;
import org.opencmrt.model.UnreadableCode;
import org.opencmrt.workbook.CellAddress;
import org.opencmrt.workbook.SheetCells;
import org.opencmrt.workbook.WorkbookException;

/** Tells by where a list sheet prints its version whether rows were put above the list, or columns beside it. */
final class SheetAnchor {
    private SheetAnchor() {}

    /** By how many rows the list stands lower than the layout says. */
    static int rowsDown(SheetLayout<?> layout, FormFit fit, SheetCells cells, String file, List<Finding> findings)
            throws WorkbookException {
        if (layout.versionCell().isEmpty()) {
            return 0;
        }
        CellAddress expected = layout.versionCell().get();
        Optional<CellAddress> found = VersionText.find(cells, expected.column(), expected.column());
        if (found.isEmpty()) {
            refuseMovedColumns(layout, fit, cells, expected);
            return 0;
        }
        int rowsDown = found.get().row() - expected.row();
        if (rowsDown != 0) {
            findings.add(Finding.at(
                    new CellRef(file, cells.name(), found.get().toString()),
                    "READ_ROWS_MOVED",
                    Severity.WARNING,
                    "the list of this sheet stands " + rowsDown
                            + " rows lower than in the template; it was read from there"));
        }
        return rowsDown;
    }

    private static void refuseMovedColumns(SheetLayout<?> layout, FormFit fit, SheetCells cells, CellAddress expected)
            throws WorkbookException {
        Optional<CellAddress> elsewhere = VersionText.find(cells, 1, layout.lastColumn());
        if (elsewhere.isPresent() && !fit.layout().derived()) {
            throw new WorkbookException(
                    UnreadableCode.UNSUPPORTED_TEMPLATE,
                    "the columns of the sheet \"" + cells.name() + "\" were moved: its version stands in "
                            + elsewhere.get() + " and not in " + expected
                            + ". Nothing was read; ask the supplier for an unaltered template");
        }
    }
}

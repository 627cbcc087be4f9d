package org.opencmrt.read;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.InputRule;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Severity;
import org.opencmrt.model.UnreadableCode;

/**
 * Tells whether rows were put above the list of a sheet, or columns beside it.
 *
 * <p>The first row is where the input rules of its columns begin; a sheet without such rules is anchored by its headings,
 * which are formulas, and failing these by the cell in which it prints the version.
 */
final class SheetAnchor {
    /** Rules of single cells belong to something else; those of a list cover its thousands of rows. */
    private static final int LIST_ROWS = 100;

    /** The heads of the sheets end well above. */
    private static final int HEAD_ROWS = 40;

    private final SheetLayout<?> layout;
    private final FormFit fit;
    private final SheetCells cells;

    SheetAnchor(SheetLayout<?> layout, FormFit fit, SheetCells cells) {
        this.layout = layout;
        this.fit = fit;
        this.cells = cells;
    }

    /** By how many rows the list stands lower than the layout says. */
    int rowsDown(String file, List<Finding> findings) throws WorkbookException {
        refuseMovedColumns();
        OptionalInt firstRow = firstRowByRules();
        if (firstRow.isEmpty()) {
            firstRow = firstRowByHeadings();
        }
        if (firstRow.isEmpty()) {
            firstRow = firstRowByVersion();
        }
        int rowsDown = firstRow.isPresent() ? firstRow.getAsInt() - layout.firstRow() : 0;
        if (fit.layout().derived() || !fit.template().equals(fit.layout().id())) {
            new ListHeadings(layout, cells).refuseOthers(layout.firstRow() + rowsDown - 1);
        }
        if (rowsDown != 0) {
            findings.add(Finding.at(
                    new CellRef(file, cells.name(), new CellAddress(firstRow.getAsInt(), 1).toString()),
                    "READ_ROWS_MOVED",
                    Severity.WARNING,
                    "the list of this sheet begins in row " + firstRow.getAsInt() + " instead of " + layout.firstRow()
                            + "; it was read from there"));
        }
        return rowsDown;
    }

    private OptionalInt firstRowByRules() {
        return cells.inputRules().stream()
                .filter(rule -> rule.kind() == InputRule.Kind.LIST && rule.lastRow() - rule.firstRow() >= LIST_ROWS)
                .filter(rule -> layout.columns().containsValue(rule.firstColumn()))
                .mapToInt(InputRule::firstRow)
                .filter(row -> row >= layout.firstRow())
                .min();
    }

    /** The headings are the last row of the head in which formulas fill most of the list's columns. */
    private OptionalInt firstRowByHeadings() {
        OptionalInt heading = OptionalInt.empty();
        for (int row = 1; row <= HEAD_ROWS; row++) {
            int formulas = 0;
            for (int column : layout.columns().values()) {
                formulas += cells.isFormula(row, column) ? 1 : 0;
            }
            if (formulas >= 3 && formulas == layout.columns().size()) {
                heading = OptionalInt.of(row + 1);
            }
        }
        return heading;
    }

    private OptionalInt firstRowByVersion() throws WorkbookException {
        if (layout.versionCell().isEmpty()) {
            return OptionalInt.empty();
        }
        CellAddress expected = layout.versionCell().get();
        Optional<CellAddress> found = VersionText.find(cells, expected.column(), expected.column());
        return found.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(layout.firstRow() + found.get().row() - expected.row());
    }

    /** Columns moved when the version stands in another one than the layout says, or the list's rules do. */
    private void refuseMovedColumns() throws WorkbookException {
        if (layout.versionCell().isEmpty() || fit.layout().derived()) {
            return;
        }
        CellAddress expected = layout.versionCell().get();
        Optional<CellAddress> there = VersionText.find(cells, expected.column(), expected.column());
        Optional<CellAddress> elsewhere = VersionText.find(cells, 1, layout.lastColumn() + 1);
        if (there.isEmpty() && elsewhere.isPresent()) {
            throw new WorkbookException(
                    UnreadableCode.UNSUPPORTED_TEMPLATE,
                    "the columns of the sheet \"" + cells.name() + "\" were moved: its version stands in "
                            + elsewhere.get()
                            + " and not in " + expected + " (the list has its first column in " + firstColumn()
                            + "). Nothing was read; ask the supplier for an unaltered template");
        }
    }

    private String firstColumn() {
        return layout.columns().entrySet().stream()
                .min(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(column -> CellAddress.lettersOf(column.getValue()))
                .orElseThrow();
    }
}

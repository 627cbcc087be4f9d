package org.opencmrt.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.text.Fold;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.InputRule;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclaredSmelter.Column;
import org.opencmrt.model.Finding;
import org.opencmrt.model.UnreadableCode;

/**
 * Finds the first row of a list: the one below its headings. If the headings are present, data validations are ignored,
 * because pasting splits, copies, and deletes them. They are used only if the headings are missing.
 */
final class SheetAnchor {
    /**
     * The minimum number of rows that a list's validation covers. A list's validations cover thousands of rows; those
     * of single cells have other purposes.
     */
    private static final int LIST_ROWS = 100;

    /** The last row in which headings are searched for. Below it, formulas without a stored result are not recorded. */
    private static final int HEAD_ROWS = 160;

    /** The mark of a mandatory field in the headings of all versions and languages. */
    private static final String MANDATORY = "(*)";

    /** The folded beginnings of the English headings of a smelter list in all known versions. */
    private static final Map<Column, String> HEADINGS = new EnumMap<>(Map.of(
            Column.METAL, "metal",
            Column.COUNTRY, "smelter country",
            Column.ID_SOURCE, "source of smelter identification",
            Column.STREET, "smelter street",
            Column.CITY, "smelter city",
            Column.CONTACT_NAME, "smelter contact name",
            Column.CONTACT_EMAIL, "smelter contact email",
            Column.COMMENTS, "comments"));

    private final SheetLayout<?> layout;
    private final FormFit fit;
    private final SheetCells cells;

    SheetAnchor(SheetLayout<?> layout, FormFit fit, SheetCells cells) {
        this.layout = layout;
        this.fit = fit;
        this.cells = cells;
    }

    /** The number of rows by which the list is lower than in the layout. */
    int rowsDown(String file, List<Finding> findings) throws WorkbookException {
        refuseMovedColumns();
        int firstRow = firstRow();
        int rowsDown = firstRow - layout.firstRow();
        if (fit.layout().derived() || !fit.template().equals(fit.layout().id())) {
            refuseOtherHeadings(firstRow - 1);
        }
        if (rowsDown != 0) {
            findings.add(ReadRule.READ_ROWS_MOVED
                    .say("list", "firstRow", firstRow, "expected", layout.firstRow())
                    .at(new CellRef(file, cells.name(), new CellAddress(firstRow, 1).toString())));
        }
        return rowsDown;
    }

    private int firstRow() throws WorkbookException {
        int expected = layout.firstRow() - 1;
        if (isHeadingRow(expected)) {
            refuseHeadingsBeyond(expected);
            return layout.firstRow();
        }
        int rowsDown = rowsDownByVersion();
        for (int row = 1; row <= HEAD_ROWS; row++) {
            if (row != expected && isHeadingRow(row) && isConfirmed(row, rowsDown)) {
                refuseHeadingsBeyond(row);
                return row + 1;
            }
        }
        refuseHeadingsBeyond(expected);
        return rowsDown != 0 ? layout.firstRow() + rowsDown : firstRowWithoutHeadings();
    }

    /**
     * True if a row is confirmed as headings. Headings that are not in their expected row need a second sign, because a
     * data row that is mistaken for headings would be lost.
     */
    private boolean isConfirmed(int row, int rowsDown) throws WorkbookException {
        return isRowOfFormulas(row)
                || (rowsDown != 0 && row == layout.firstRow() - 1 + rowsDown)
                || row < layout.firstRow() - 1
                || listRules().anyMatch(rule -> rule.area().firstRow() == row + 1)
                || isMandatoryField(row);
    }

    /** True if nearly all columns have a heading, regardless of its text, and none contains a supplier's entry. */
    private boolean isHeadingRow(int row) throws WorkbookException {
        if (isRowOfFormulas(row)) {
            return true;
        }
        int headed = count(column -> cells.isUsed(row, column));
        return headed * 4 >= layout.columns().size() * 3 && !new EntrySigns(layout, cells).isEntry(row);
    }

    private boolean isRowOfFormulas(int row) {
        return count(column -> cells.isFormula(row, column)) == layout.columns().size();
    }

    private int count(IntPredicate test) {
        return (int) layout.columns().values().stream().filter(test::test).count();
    }

    private boolean isMandatoryField(int row) throws WorkbookException {
        for (int column : layout.columns().values()) {
            if (CellText.at(cells, row, column).contains(MANDATORY)) {
                return true;
            }
        }
        return false;
    }

    /** The first row of the validations, unless rows above them are filled. */
    private int firstRowWithoutHeadings() {
        OptionalInt ruled = listRules().mapToInt(rule -> rule.area().firstRow()).min();
        boolean isFilledAbove = ruled.isPresent()
                && IntStream.range(layout.firstRow(), ruled.getAsInt())
                        .anyMatch(row -> count(column -> cells.has(row, column)) > 0);
        return ruled.isEmpty() || isFilledAbove ? layout.firstRow() : ruled.getAsInt();
    }

    private Stream<InputRule> listRules() {
        return cells.inputRules().stream()
                .filter(rule -> rule.kind() == InputRule.Kind.LIST
                        && rule.area().lastRow() - rule.area().firstRow() >= LIST_ROWS)
                .filter(rule -> layout.columns().containsValue(rule.area().firstColumn()))
                .filter(rule -> rule.area().firstRow() >= layout.firstRow());
    }

    /**
     * The number of rows by which the version cell is lower than in the layout; 0 if the sheet does not show a version.
     */
    private int rowsDownByVersion() throws WorkbookException {
        return VersionText.find(cells, layout)
                .map(cell -> cell.row() - layout.versionCell().get().row())
                .orElse(0);
    }

    /**
     * Rejects the sheet if columns moved and could not be followed: the version is in a column other than that in the
     * layout.
     */
    private void refuseMovedColumns() throws WorkbookException {
        if (layout.versionCell().isEmpty() || VersionText.find(cells, layout).isPresent()) {
            return;
        }
        if (fit.layout().derived()) {
            return;
        }
        CellAddress expected = layout.versionCell().get();
        Optional<CellAddress> elsewhere = VersionText.find(cells, 1, layout.lastColumn() + ListColumns.FURTHER);
        if (elsewhere.isPresent()) {
            throw new WorkbookException(
                    UnreadableCode.UNSUPPORTED_TEMPLATE,
                    "the columns of the sheet \"" + cells.name() + "\" were moved: its version is in "
                            + elsewhere.get()
                            + ", not in " + expected + " (the first column of the list is in "
                            + CellAddress.lettersOf(layout.firstColumn())
                            + "). Nothing was read. Ask the supplier for an unaltered template");
        }
    }

    /**
     * Rejects the sheet if so many columns were inserted that the last headings, and the version above them, are in
     * columns that are not read. Rows of the list have fewer formulas than headings.
     */
    private void refuseHeadingsBeyond(int row) throws WorkbookException {
        if (layout.versionCell().isEmpty() || VersionText.find(cells, layout).isPresent()) {
            return;
        }
        int last = layout.lastColumn();
        int all = layout.columns().size();
        int headed = count(column -> cells.isUsed(row, column));
        boolean goOn = IntStream.rangeClosed(last + 1, last + ListColumns.FURTHER)
                .allMatch(column -> cells.isUsed(row, column));
        if (goOn && headed < all && headed * 5 > all * 3 && !new EntrySigns(layout, cells).isEntry(row)) {
            throw new WorkbookException(
                    UnreadableCode.UNSUPPORTED_TEMPLATE,
                    "the columns of the sheet \"" + cells.name() + "\" were moved: its headings go on to the right of "
                            + new CellAddress(row, last)
                            + ". Nothing was read. Ask the supplier for an unaltered template");
        }
    }

    /**
     * Rejects the sheet if a heading in this row contradicts a layout that was not made from workbooks of its version:
     * it is above a column other than the one in the layout. Headings in other languages prove nothing either way.
     */
    private void refuseOtherHeadings(int row) throws WorkbookException {
        for (Map.Entry<Column, String> heading : HEADINGS.entrySet()) {
            Integer expected = layout.columns().get(heading.getKey());
            if (expected == null || isHeaded(row, expected, heading.getValue())) {
                continue;
            }
            for (int column = 1; column <= layout.lastColumn(); column++) {
                if (isHeaded(row, column, heading.getValue())) {
                    throw new WorkbookException(
                            UnreadableCode.UNSUPPORTED_TEMPLATE,
                            "on the sheet \"" + cells.name() + "\", the heading '" + CellText.at(cells, row, column)
                                    + "' is in " + new CellAddress(row, column) + ", not in "
                                    + new CellAddress(row, expected)
                                    + ". Nothing was read. Ask the supplier for an unaltered template of a current"
                                    + " version");
                }
            }
        }
    }

    private boolean isHeaded(int row, int column, String beginning) throws WorkbookException {
        return Fold.of(CellText.at(cells, row, column)).startsWith(beginning);
    }
}

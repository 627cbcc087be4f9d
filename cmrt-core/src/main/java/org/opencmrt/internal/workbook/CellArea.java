package org.opencmrt.internal.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rectangle of cells.
 *
 * @param firstRow the first row, 1-based
 * @param lastRow the last row
 * @param firstColumn the first column, 1 for A
 * @param lastColumn the last column
 */
public record CellArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    private static final Pattern FORM =
            Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})(?::\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7}))?");

    /** The area of a reference such as {@code B5:C7} or {@code B5}; empty for any other text. */
    public static Optional<CellArea> parse(String reference) {
        Matcher parts = FORM.matcher(reference);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int row = Integer.parseInt(parts.group(2));
        int column = CellAddress.columnOf(parts.group(1));
        return Optional.of(new CellArea(
                row,
                parts.group(4) == null ? row : Integer.parseInt(parts.group(4)),
                column,
                parts.group(3) == null ? column : CellAddress.columnOf(parts.group(3))));
    }

    /** True if the area contains a cell. */
    public boolean holds(CellAddress cell) {
        return holds(cell.row(), cell.column());
    }

    /** True if the area contains the cell in a row and column. */
    public boolean holds(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}

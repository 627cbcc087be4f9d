package org.opencmrt.internal.formula;

/**
 * A rectangle of cells of one sheet.
 *
 * @param sheet the number of the sheet, from 0
 * @param fromRow the first row, 1-based
 * @param fromColumn the first column, 1 for A
 * @param toRow the last row
 * @param toColumn the last column
 */
public record Area(int sheet, int fromRow, int fromColumn, int toRow, int toColumn) {
    /** More columns than any template formula uses. */
    private static final int LAST_COLUMN = 256;

    /** The area of one cell. */
    public static Area cell(int sheet, int row, int column) {
        return new Area(sheet, row, column, row, column);
    }

    boolean isCell() {
        return fromRow == toRow && fromColumn == toColumn;
    }

    int height() {
        return toRow - fromRow + 1;
    }

    int width() {
        return toColumn - fromColumn + 1;
    }

    /** The area, limited to the rows and columns that the sheet uses. */
    Area clipped(Cells cells) {
        return new Area(
                sheet,
                fromRow,
                fromColumn,
                Math.max(fromRow, Math.min(toRow, cells.lastRow(sheet))),
                Math.max(fromColumn, Math.min(toColumn, LAST_COLUMN)));
    }
}

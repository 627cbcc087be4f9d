package org.opencmrt.internal.formula;

/** A rectangle of cells of one sheet. */
record Area(int sheet, int fromRow, int fromColumn, int toRow, int toColumn) {
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
                Math.max(fromColumn, Math.min(toColumn, cells.lastColumn(sheet))));
    }
}

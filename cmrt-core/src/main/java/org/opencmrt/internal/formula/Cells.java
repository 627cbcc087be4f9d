package org.opencmrt.internal.formula;

import java.util.Optional;

/** The cells of a workbook, as formulas see them. Sheets are numbered from 0 on. */
public interface Cells {
    /** The number of a sheet by its name, whatever its case; -1 when there is none. */
    int sheet(String name);

    /** The value of a cell, 1-based. */
    Object value(int sheet, int row, int column);

    /** The last row of a sheet that may have a value; 0 when it has none. */
    int lastRow(int sheet);

    /** The last column of a sheet that may have a value, 1 for A. */
    int lastColumn(int sheet);

    /** What a name stands for in a sheet; empty when there is no such name. */
    Optional<Expression> name(String name, int sheet);

    /** The row in which a text or number stands first in a column, in these rows; 0 when it stands in none of them. */
    int firstRow(int sheet, int column, int fromRow, int toRow, Object value);
}

package org.opencmrt.internal.formula;

import java.util.Optional;

/** The cells of a workbook as formulas see them. Sheets are numbered from 0. */
public interface Cells {
    /** The number of a sheet by its name, ignoring case; -1 if there is none. */
    int sheet(String name);

    /** The value of a cell, 1-based. */
    Object value(int sheet, int row, int column);

    /** The last row of a sheet that may have a value; 0 if there is none. */
    int lastRow(int sheet);

    /** The expression that a name refers to on a sheet; empty if there is no such name. */
    Optional<Expression> name(String name, int sheet);

    /** The first of these rows that contains a text or number in a column; 0 if there is none. */
    int firstRow(int sheet, int column, int fromRow, int toRow, Object value);
}

package org.opencmrt.internal.formula;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Values in rows and columns, used in array formulas. */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying each result would be a waste of time
record Matrix(Object[][] rows) {
    int height() {
        return rows.length;
    }

    int width() {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    /** The value at a position. A single row or column repeats indefinitely. */
    private Object at(int row, int column) {
        int r = height() == 1 ? 0 : row;
        int c = width() == 1 ? 0 : column;
        return r < height() && c < width() ? rows[r][c] : FormulaError.NA;
    }

    Matrix map(UnaryOperator<Object> each) {
        Object[][] mapped = new Object[height()][width()];
        for (int r = 0; r < mapped.length; r++) {
            for (int c = 0; c < mapped[r].length; c++) {
                mapped[r][c] = each.apply(rows[r][c]);
            }
        }
        return new Matrix(mapped);
    }

    static Object both(Object left, Object right, BinaryOperator<Object> each) {
        if (!(left instanceof Matrix) && !(right instanceof Matrix)) {
            return each.apply(left, right);
        }
        Matrix a = left instanceof Matrix matrix ? matrix : new Matrix(new Object[][] {{left}});
        Matrix b = right instanceof Matrix matrix ? matrix : new Matrix(new Object[][] {{right}});
        Object[][] result = new Object[Math.max(a.height(), b.height())][Math.max(a.width(), b.width())];
        for (int r = 0; r < result.length; r++) {
            for (int c = 0; c < result[r].length; c++) {
                result[r][c] = each.apply(a.at(r, c), b.at(r, c));
            }
        }
        return new Matrix(result);
    }
}

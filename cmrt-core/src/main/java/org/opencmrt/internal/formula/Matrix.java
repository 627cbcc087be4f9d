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

    /** The result for a value, or for each value of a matrix. */
    static Object each(Object value, UnaryOperator<Object> calculation) {
        return both(value, Empty.EMPTY, (each, none) -> calculation.apply(each));
    }

    /** The result for two values, or for each pair of values if at least one of the two is a matrix. */
    static Object both(Object left, Object right, BinaryOperator<Object> calculation) {
        if (!(left instanceof Matrix) && !(right instanceof Matrix)) {
            return Failure.caught(() -> calculation.apply(left, right));
        }
        Matrix a = left instanceof Matrix matrix ? matrix : new Matrix(new Object[][] {{left}});
        Matrix b = right instanceof Matrix matrix ? matrix : new Matrix(new Object[][] {{right}});
        Object[][] result = new Object[Math.max(a.height(), b.height())][Math.max(a.width(), b.width())];
        for (int r = 0; r < result.length; r++) {
            for (int c = 0; c < result[r].length; c++) {
                Object first = a.at(r, c);
                Object second = b.at(r, c);
                result[r][c] = Failure.caught(() -> calculation.apply(first, second));
            }
        }
        return new Matrix(result);
    }
}

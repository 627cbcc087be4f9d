package org.opencmrt.internal.workbook;

import java.util.Objects;

/**
 * The value of one cell.
 *
 * @param kind the kind of value
 * @param text the value as text: the characters of a text; a number without unnecessary zeros or an exponent; {@code
 *     TRUE} or {@code FALSE}; the code of an error, such as {@code #N/A}
 * @param number the number; {@code NaN} for anything else
 * @param formula true if the cell contains a formula and this is its stored result
 */
public record CellValue(Kind kind, String text, double number, boolean formula) {
    /** The kinds of value that a cell can have. */
    public enum Kind {
        /** Text. */
        TEXT,
        /** A number; dates are numbers too. */
        NUMBER,
        /** A Boolean value. */
        BOOLEAN,
        /** An error such as {@code #N/A}. */
        ERROR
    }

    /** Checks that kind and text are not null. */
    public CellValue {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }
}

package org.opencmrt.internal.workbook;

import java.util.Objects;

/**
 * The value of one cell.
 *
 * @param kind what the value is
 * @param text the value as text: a text's characters; a number without needless zeros or exponent; {@code TRUE} or
 *     {@code FALSE}; an error's code such as {@code #N/A}
 * @param number the number; {@code NaN} for anything else
 * @param formula true when the cell holds a formula and this is its stored result
 */
public record CellValue(Kind kind, String text, double number, boolean formula) {
    /** The kinds of value that a cell can have. */
    public enum Kind {
        /** Text. */
        TEXT,
        /** A number; dates are numbers too. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** An error such as {@code #N/A}. */
        ERROR
    }

    /** Checks that kind and text are there. */
    public CellValue {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }
}

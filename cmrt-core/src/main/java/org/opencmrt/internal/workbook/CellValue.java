package org.opencmrt.internal.workbook;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The value of one cell.
 *
 * @param kind the kind of value
 * @param text the value as text: the characters of a text; a number without unnecessary zeros or an exponent, unless
 *     its format shows leading zeros; {@code TRUE} or {@code FALSE}; the code of an error, such as {@code #N/A}
 * @param number the number; {@code NaN} for anything else
 * @param formula true if the cell contains a formula and this is its stored result
 */
public record CellValue(Kind kind, String text, double number, boolean formula) {
    /** Day 0 of the system that counts from 1900, in which February 29, 1900 exists (ECMA-376 part 1, 18.17.4.1). */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

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

    /**
     * The date of a day number from March 1900 on.
     *
     * @param date1904 whether the workbook counts from 1904, as old versions of Excel for the Macintosh did
     */
    public static LocalDate day(double number, boolean date1904) {
        return (date1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays((long) number);
    }
}

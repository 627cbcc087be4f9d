package org.opencmrt.testing;

import java.util.Objects;
import java.util.Optional;

/**
 * The content of a cell of a sheet that is being created.
 *
 * @param kind the kind of value
 * @param value the value as stored in the file; empty for {@code BLANK}
 * @param formula the formula that has this value
 * @param format the number format
 */
record Cell(Kind kind, String value, Optional<String> formula, Format format) {
    /** The kinds of values. */
    enum Kind {
        TEXT,
        NUMBER,
        ERROR,
        BLANK
    }

    /** The number formats. */
    enum Format {
        GENERAL(0),
        DATE(14),
        PERCENT(9);

        private final int builtIn;

        Format(int builtIn) {
            this.builtIn = builtIn;
        }

        /** The built-in number of the format in all spreadsheet programs. */
        int builtIn() {
            return builtIn;
        }
    }

    Cell {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(format, "format");
    }

    static Cell text(String text) {
        return new Cell(Kind.TEXT, text, Optional.empty(), Format.GENERAL);
    }

    static Cell number(double number, Format format) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        String value = whole ? Long.toString((long) number) : Double.toString(number);
        return new Cell(Kind.NUMBER, value, Optional.empty(), format);
    }

    /** A formatted cell without content. */
    static Cell blank(Format format) {
        return new Cell(Kind.BLANK, "", Optional.empty(), format);
    }

    /** A formula with its calculated text. */
    static Cell calculated(String formula, String text) {
        return new Cell(Kind.TEXT, text, Optional.of(formula), Format.GENERAL);
    }

    /** A formula whose calculation failed. */
    static Cell failed(String formula, String error) {
        return new Cell(Kind.ERROR, error, Optional.of(formula), Format.GENERAL);
    }

    /** The formula without a value, as written by programs that do not calculate. */
    Cell withoutValue() {
        return formula.isPresent() ? new Cell(Kind.BLANK, "", formula, format) : this;
    }
}

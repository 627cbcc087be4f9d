package org.opencmrt.testing;

import java.util.Objects;
import java.util.Optional;

/**
 * What stands in a cell of a sheet that is being made.
 *
 * @param kind what the value is
 * @param value the value as the file holds it; empty for {@code BLANK}
 * @param formula the formula whose value it is
 * @param format how a number is shown
 */
record Cell(Kind kind, String value, Optional<String> formula, Format format) {
    /** What a value is. */
    enum Kind {
        TEXT,
        NUMBER,
        ERROR,
        BLANK
    }

    /** How a number is shown. */
    enum Format {
        GENERAL(0),
        DATE(14),
        PERCENT(9);

        private final int builtIn;

        Format(int builtIn) {
            this.builtIn = builtIn;
        }

        /** The number under which every spreadsheet program knows the format. */
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

    /** A cell that is formatted, and empty. */
    static Cell blank(Format format) {
        return new Cell(Kind.BLANK, "", Optional.empty(), format);
    }

    /** A formula that was calculated, with its text. */
    static Cell calculated(String formula, String text) {
        return new Cell(Kind.TEXT, text, Optional.of(formula), Format.GENERAL);
    }

    /** A formula that was calculated, and failed. */
    static Cell failed(String formula, String error) {
        return new Cell(Kind.ERROR, error, Optional.of(formula), Format.GENERAL);
    }

    /** The formula without a value, as programs write it that do not calculate. */
    Cell withoutValue() {
        return formula.isPresent() ? new Cell(Kind.BLANK, "", formula, format) : this;
    }
}

package org.opencmrt.internal.formula;

import java.util.Optional;
import java.util.stream.Stream;

/** The errors that a formula can result in. */
public enum FormulaError {
    /** A value that is not available. */
    NA("#N/A"),
    /** A value of the wrong kind. */
    VALUE("#VALUE!"),
    /** A reference to nothing. */
    REF("#REF!"),
    /** An unknown name. */
    NAME("#NAME?"),
    /** A division by zero. */
    DIV0("#DIV/0!"),
    /** A number out of range. */
    NUM("#NUM!"),
    /** Areas without a common cell. */
    NULL("#NULL!");

    private final String text;

    FormulaError(String text) {
        this.text = text;
    }

    /** The error as a cell shows it. */
    public String text() {
        return text;
    }

    /** The error that a cell shows as this text; empty if it is none of these. */
    public static Optional<FormulaError> of(String text) {
        return Stream.of(values()).filter(error -> error.text.equals(text)).findFirst();
    }
}

package org.opencmrt.internal.formula;

import java.util.function.Supplier;

/** Ends a calculation whose result is an error, usually because one of its operands is an error. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FormulaError error;

    Failure(FormulaError error) {
        super(error.text(), null, false, false); // formulas use errors as values, so these are frequent
        this.error = error;
    }

    /** A value that is not an error. */
    static Object unlessError(Object value) {
        if (value instanceof FormulaError error) {
            throw new Failure(error);
        }
        return value;
    }

    /** The result of a calculation, which is an error if the calculation fails. */
    static Object caught(Supplier<Object> calculation) {
        try {
            return calculation.get();
        } catch (Failure e) {
            return e.error;
        }
    }
}

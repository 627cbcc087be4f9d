package org.opencmrt.internal.formula;

/** A formula that is not understood; its value is not known. */
public final class UnknownFormulaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A formula of which this is not understood. */
    public UnknownFormulaException(String what) {
        super(what, null, false, false); // a sheet may have thousands, and each is caught
    }

    /** A cell that depends on itself. */
    public static UnknownFormulaException circular() {
        return new UnknownFormulaException("a cell depends on itself");
    }
}

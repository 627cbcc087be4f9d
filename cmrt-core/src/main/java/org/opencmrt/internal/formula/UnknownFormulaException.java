package org.opencmrt.internal.formula;

/** A formula is not supported, so its value is unknown. */
public final class UnknownFormulaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception for the part of a formula that is not supported. */
    public UnknownFormulaException(String what) {
        super(what, null, false, false); // a sheet may have thousands of these, and each is caught
    }
}

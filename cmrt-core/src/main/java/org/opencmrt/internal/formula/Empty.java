package org.opencmrt.internal.formula;

/** The value of a blank cell: neither a text nor a number, but taken for both. */
public enum Empty {
    /** The only one. */
    EMPTY
}

package org.opencmrt.internal.formula;

/** The value of a blank cell. It is neither a text nor a number, but can be used as either. */
public enum Empty {
    /** The only value. */
    EMPTY
}

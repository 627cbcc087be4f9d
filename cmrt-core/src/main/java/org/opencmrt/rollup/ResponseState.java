package org.opencmrt.rollup;

/** What became of asking a supplier. */
public enum ResponseState {
    /** There is a declaration that can be used. */
    ANSWERED,
    /** Something came, and none of it can be used: unreadable, or empty. */
    REJECTED,
    /** Nothing came. */
    NOT_ANSWERED
}

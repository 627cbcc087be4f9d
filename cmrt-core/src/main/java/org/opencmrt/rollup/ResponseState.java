package org.opencmrt.rollup;

/** The response of a surveyed supplier. */
public enum ResponseState {
    /** There is a usable declaration. */
    ANSWERED,
    /** The supplier sent only unusable files: unreadable or empty. */
    REJECTED,
    /** No response. */
    NOT_ANSWERED
}

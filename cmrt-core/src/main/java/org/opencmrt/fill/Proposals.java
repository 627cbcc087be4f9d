package org.opencmrt.fill;

/** What to do with proposals that a person must confirm. */
public enum Proposals {
    /** They are written, and reported. */
    WRITE,
    /** They are left blank, and reported. */
    LEAVE_BLANK
}

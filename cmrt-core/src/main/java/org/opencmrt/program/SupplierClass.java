package org.opencmrt.program;

/** What a company has to do about a supplier; worst first. */
public enum SupplierClass {
    /** The supplier was asked, and nothing came. */
    NO_ANSWER,
    /** What came cannot be read, or is no template. */
    REJECTED,
    /** Some part of the declaration cannot be used until it is corrected: there is an error. */
    INCOMPLETE,
    /** Usable, and a source of risk: a covered country, or a facility that does not conform. */
    HIGH_RISK,
    /** Usable, with something to ask: there is a warning. */
    FOLLOW_UP,
    /** Nothing to ask. */
    CLEAR
}

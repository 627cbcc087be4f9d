package org.opencmrt.model;

/** The severity of a finding, worst first. */
public enum Severity {
    /** Part of the declaration cannot be used until it is corrected. */
    ERROR,
    /** A question to the supplier, or a sourcing risk. */
    WARNING,
    /** A note. */
    INFO
}

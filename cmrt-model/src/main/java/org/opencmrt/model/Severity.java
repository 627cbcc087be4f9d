package org.opencmrt.model;

/** How much a finding matters, worst first. */
public enum Severity {
    /** That part of the declaration cannot be used until it is corrected. */
    ERROR,
    /** Ask the supplier, or a risk in sourcing. */
    WARNING,
    /** A note. */
    INFO
}

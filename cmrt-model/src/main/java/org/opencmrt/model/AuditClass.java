package org.opencmrt.model;

/** What the words of audit programmes come down to. Words differ by programme and year; classes do not. */
public enum AuditClass {
    /** Passed an audit ("conformant", "compliant", "conflict-free"). Certifies no material and no origin. */
    CONFORMANT,
    /** Committed, papers done, an assessment is scheduled or under way ("active", "in process"). */
    ACTIVE,
    /** On the reference list, no more. */
    LISTED,
    /** Asked, and does not take part. */
    NOT_PARTICIPATING,
    /** Audited and did not pass. */
    NON_CONFORMANT,
    /** In a vetting process before it may take part. */
    VETTING,
    /** No smelter, closed, or removed from the list. Removal is not non-conformance. */
    NOT_ELIGIBLE,
    /** The audit cycle has ended. */
    EXPIRED
}

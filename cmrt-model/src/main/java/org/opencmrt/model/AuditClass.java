package org.opencmrt.model;

/** The class of an audit status. Audit programs use different words in different years; the classes stay the same. */
public enum AuditClass {
    /**
     * Passed an audit ("conformant", "compliant", "conflict-free"). It does not certify any material or its origin.
     */
    CONFORMANT,
    /**
     * Committed to an audit, with the paperwork completed and an assessment scheduled or in progress ("active", "in
     * process").
     */
    ACTIVE,
    /** On the reference list only. */
    LISTED,
    /** Was contacted but does not participate. */
    NOT_PARTICIPATING,
    /** Audited and did not pass. */
    NON_CONFORMANT,
    /** In a vetting process before it may participate. */
    VETTING,
    /** Not a smelter, closed, or removed from the list. Removal does not mean non-conformance. */
    NOT_ELIGIBLE,
    /** The audit cycle has ended. */
    EXPIRED
}

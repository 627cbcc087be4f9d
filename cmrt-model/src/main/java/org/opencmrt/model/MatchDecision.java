package org.opencmrt.model;

/**
 * The decision about a match. A wrong match is the worst error, so the decision is {@code REVIEW} if two facilities are
 * plausible.
 */
public enum MatchDecision {
    /** The entry refers to exactly one facility. It can be counted without review. */
    MATCH,
    /** A person must decide. Candidates are ranked, best first. */
    REVIEW,
    /** The entry does not refer to any facility on the reference list. */
    NONE
}

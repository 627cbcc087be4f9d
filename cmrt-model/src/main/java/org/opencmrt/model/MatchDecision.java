package org.opencmrt.model;

/** The three-way decision. A wrong match is the worst error: when two facilities are plausible, it is review. */
public enum MatchDecision {
    /** One facility is meant; safe to count without a person. */
    MATCH,
    /** A person decides; candidates are ranked, best first. */
    REVIEW,
    /** No facility of the reference list is meant. */
    NONE
}

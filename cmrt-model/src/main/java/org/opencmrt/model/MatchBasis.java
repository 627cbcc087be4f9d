package org.opencmrt.model;

/** What a decision rests on, strongest first: the order in which matching tries. */
public enum MatchBasis {
    /** A decision that a person made before. */
    REVIEWER,
    /** The identifier. */
    ID,
    /** The standard name, letter for letter. */
    NAME,
    /** Another name that the reference list knows for the facility. */
    ALIAS,
    /** The name after normalization. */
    NORMALIZED_NAME,
    /** Likeness of the name. */
    SIMILARITY
}

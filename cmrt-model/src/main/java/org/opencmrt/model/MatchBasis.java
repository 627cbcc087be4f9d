package org.opencmrt.model;

/** The basis of a match, strongest first. The matcher tries them in this order. */
public enum MatchBasis {
    /** An earlier decision by a reviewer. */
    REVIEWER,
    /** The id. */
    ID,
    /** The exact standard name. */
    NAME,
    /** An alias on the reference list. */
    ALIAS,
    /** The name after normalization. */
    NORMALIZED_NAME,
    /** A similar name. */
    SIMILARITY
}

package org.opencmrt.match;

/** What a declared country says about a facility. */
enum CountryFit {
    /** The same, or one under which the site has been listed. */
    AGREES,
    /** One of the two is not known. */
    UNKNOWN,
    /** Another country: evidence for a review, no proof against the facility. */
    DIFFERS
}

package org.opencmrt.match;

/** How a declared country compares with the country of a facility. */
enum CountryFit {
    /** The country is the same, or one under which the site has been listed. */
    AGREES,
    /** One of the two countries is unknown. */
    UNKNOWN,
    /** The countries are different. This is a reason for a review, but does not rule out the facility. */
    DIFFERS
}

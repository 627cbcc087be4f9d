package org.opencmrt.internal.layout;

/** The columns of a template's look-up sheet, by meaning. */
public enum LookupColumn {
    /** The metal. */
    METAL,
    /** A name under which the facility is known: the standard name or an alias. */
    LOOKUP_NAME,
    /** The standard name. */
    STANDARD_NAME,
    /** Further names, separated by commas (templates 2.02 to 2.03a). */
    ALIASES,
    /** The country of the facility. */
    COUNTRY,
    /** The identifier. */
    ID,
    /** The identifier used by templates 2.x (templates 3.x list both). */
    LEGACY_ID,
    /** The organization that assigned the identifier. */
    ID_SOURCE,
    /** The street. */
    STREET,
    /** The city. */
    CITY,
    /** The state or province. */
    STATE
}

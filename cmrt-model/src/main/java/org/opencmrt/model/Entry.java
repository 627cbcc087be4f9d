package org.opencmrt.model;

/** The kind of a smelter list row, according to the workbook's own look-up sheet alone. */
public enum Entry {
    /** Found in the look-up sheet, by id or by metal and name. */
    LISTED,
    /** "Smelter not listed": the supplier reports a facility that the template does not have. */
    NOT_LISTED,
    /** "Smelter not yet identified": the supplier does not know. */
    NOT_YET_IDENTIFIED,
    /** A wrong id, or a name that is not in the look-up sheet. */
    UNRESOLVED,
    /** Id and metal, or id and name, point to different facilities. */
    CONTRADICTORY,
    /** The look-up sheet has several ids for this metal and name. */
    AMBIGUOUS,
    /** The template has no look-up sheet. */
    FREE_TEXT
}

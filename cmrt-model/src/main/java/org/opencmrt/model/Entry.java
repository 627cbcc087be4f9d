package org.opencmrt.model;

/** What a row of the smelter list is, judged by the workbook's own look-up sheet alone. */
public enum Entry {
    /** Found in the look-up sheet, by id or by metal and name. */
    LISTED,
    /** "Smelter not listed": the supplier names a facility that the template does not have. */
    NOT_LISTED,
    /** "Smelter not yet identified": the supplier does not know. */
    NOT_YET_IDENTIFIED,
    /** A wrong id, or a name that is in no list. */
    UNRESOLVED,
    /** Id and metal, or id and name, point to different facilities. */
    CONTRADICTORY,
    /** Metal and name fit several ids of the look-up sheet. */
    AMBIGUOUS,
    /** The template has no look-up sheet to judge by. */
    FREE_TEXT
}

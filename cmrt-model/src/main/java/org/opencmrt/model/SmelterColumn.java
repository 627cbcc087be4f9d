package org.opencmrt.model;

/**
 * The columns of the sheet "Smelter List", by meaning. The layout of a version says which of them it has, and where.
 */
public enum SmelterColumn {
    /** Smelter identification number input: the supplier types the id, and the look-up fills in the rest. */
    ID_INPUT,
    /** The metal. */
    METAL,
    /** The name chosen from the look-up list: the standard name, an alias, or one of the two special entries. */
    LOOKUP_NAME,
    /** The smelter's name as the supplier knows it; required if the smelter is not listed. */
    NAME,
    /** The country in which the smelter is located. */
    COUNTRY,
    /** Smelter identification: shown by the look-up, or typed (templates 2.x and 3.x). */
    ID,
    /** Authority that issued the identification number. */
    ID_SOURCE,
    /** Street. */
    STREET,
    /** City. */
    CITY,
    /** State or province. */
    STATE,
    /** A person at the smelter. */
    CONTACT_NAME,
    /** That person's e-mail address. */
    CONTACT_EMAIL,
    /** What the supplier proposes to do next about this smelter. */
    NEXT_STEPS,
    /** Names of the mines, or the words "recycled" or "scrap". */
    MINE_NAMES,
    /** Countries of the mines, or the words "recycled" or "scrap". */
    MINE_COUNTRIES,
    /** Whether all of the smelter's feedstock is recycled or scrap. */
    RECYCLED_OR_SCRAP,
    /** Comments. */
    COMMENTS
}

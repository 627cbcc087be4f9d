package org.opencmrt.model;

/** The columns of the sheet "Mine List" (EMRT 2.x and AMRT), by meaning. */
public enum MineColumn {
    /** The metal. */
    METAL,
    /** Names of the smelters that source from the mine. */
    SMELTER_NAME,
    /** The mine's name. */
    NAME,
    /** The mine's identification. */
    ID,
    /** Authority that issued the identification. */
    ID_SOURCE,
    /** The country in which the mine is located. */
    COUNTRY,
    /** Street. */
    STREET,
    /** City. */
    CITY,
    /** State or province. */
    STATE,
    /** A person at the mine. */
    CONTACT_NAME,
    /** That person's e-mail address. */
    CONTACT_EMAIL,
    /** What the supplier proposes to do next. */
    NEXT_STEPS,
    /** Comments. */
    COMMENTS
}

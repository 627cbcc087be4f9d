package org.opencmrt.fill;

/** The parts of a template that a person fills in. */
public enum FormPart {
    /** The company block, scope and effective date included. */
    COMPANY,
    /** The minerals that the declaration is about, where the template lets them be picked. */
    MINERALS,
    /** The answer to a question. */
    ANSWER,
    /** The comment beside an answer. */
    COMMENT,
    /** A cell of the smelter list. */
    SMELTER,
    /** A cell of the mine list. */
    MINE,
    /** A cell of the product list. */
    PRODUCT,
    /** A cell of the sheet "Minerals Scope". */
    MINERALS_SCOPE
}

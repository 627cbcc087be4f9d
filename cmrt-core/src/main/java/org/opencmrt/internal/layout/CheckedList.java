package org.opencmrt.internal.layout;

/** The items of the Checker that are not single cells. */
public enum CheckedList {
    /** At least one mineral is picked. */
    MINERALS_IN_SCOPE,
    /** Each "other" mineral that is picked has a name. */
    OTHER_MINERAL_NAMES,
    /** The product list contains a product. */
    PRODUCT_LIST,
    /** The smelter list contains a smelter of a metal; one item for each metal. */
    SMELTER_FOR_MINERAL,
    /** The rows with unlisted smelters contain the details that identify them. */
    NOT_LISTED_DETAILS
}

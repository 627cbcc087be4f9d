package org.opencmrt.internal.layout;

/** What the Checker looks at beside single cells. */
public enum CheckedList {
    /** At least one mineral is picked. */
    MINERALS_IN_SCOPE,
    /** Each "other" mineral that is picked has a name. */
    OTHER_MINERAL_NAMES,
    /** The product list names a product. */
    PRODUCT_LIST,
    /** The smelter list names a smelter of a metal; one item for each metal. */
    SMELTER_FOR_MINERAL,
    /** Rows of smelters that are not listed say which they are. */
    NOT_LISTED_DETAILS
}

package org.opencmrt.model;

/** What a declaration covers. */
public enum DeclarationScope {
    /** Everything that the company makes: a facility named here need not be in what we bought. */
    COMPANY,
    /** A division of the company (templates 2.x). */
    DIVISION,
    /** A category of products (templates 2.x). */
    PRODUCT_CATEGORY,
    /** The products of the product list. */
    PRODUCT,
    /** What the description of scope says. */
    USER_DEFINED
}

package org.opencmrt.model;

/** The scope of a declaration. */
public enum DeclarationScope {
    /**
     * Everything that the company makes. A facility reported here is not necessarily in the supply chain of the
     * products we buy.
     */
    COMPANY,
    /** A division of the company (templates 2.x). */
    DIVISION,
    /** A category of products (templates 2.x). */
    PRODUCT_CATEGORY,
    /** The products of the product list. */
    PRODUCT,
    /** As stated in the description of scope. */
    USER_DEFINED
}

package org.opencmrt.model;

/** The columns of the sheet "Product List", by meaning. */
public enum ProductColumn {
    /** The responder's (manufacturer's) product number. */
    NUMBER,
    /** The responder's product name. */
    NAME,
    /** The requester's product number (EMRT 2.1, AMRT 1.3). */
    REQUESTER_NUMBER,
    /** The requester's product name (EMRT 2.1, AMRT 1.3). */
    REQUESTER_NAME,
    /** Comments. */
    COMMENTS
}

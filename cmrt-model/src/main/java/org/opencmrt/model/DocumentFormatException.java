package org.opencmrt.model;

/**
 * A document is damaged, is not one that this library writes, or has a version unknown to it: a JSON document, a stored
 * assessed file, or stored lists. The message says where, and what was expected.
 */
public final class DocumentFormatException extends CmrtException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message for people. */
    public DocumentFormatException(String message) {
        super(message);
    }

    /** Creates an exception with a message for people and the error behind it. */
    public DocumentFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}

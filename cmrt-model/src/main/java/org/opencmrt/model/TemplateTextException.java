package org.opencmrt.model;

/**
 * The user's own texts cannot be used: a template text or a catalog is not valid, is not UTF-8, or uses an unknown
 * placeholder. The message says where, and what to do. A disk problem is an {@link java.io.IOException} instead.
 */
public final class TemplateTextException extends CmrtException {
    private static final long serialVersionUID = 1;

    /** Creates an exception with a message for people. */
    public TemplateTextException(String message) {
        super(message);
    }

    /** Creates an exception with a message for people and the error behind it. */
    public TemplateTextException(String message, Throwable cause) {
        super(message, cause);
    }
}

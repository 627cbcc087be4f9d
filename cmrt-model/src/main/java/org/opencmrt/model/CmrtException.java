package org.opencmrt.model;

import java.util.Objects;

/**
 * The root of all exceptions by which this library refuses input that is not a supplier's workbook: lists, templates,
 * stored results, JSON documents, and text templates. Its message is written for people and says what is wrong, where,
 * why, and what to do. Suppliers' workbooks never cause one; they become {@link ReadResult} values. A disk problem is
 * an {@link java.io.IOException}, and a wrong argument from a program an {@link IllegalArgumentException}.
 */
public abstract class CmrtException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message for people. */
    protected CmrtException(String message) {
        super(Objects.requireNonNull(message, "message"));
    }

    /** Creates an exception with a message for people and the error behind it. */
    protected CmrtException(String message, Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
    }
}

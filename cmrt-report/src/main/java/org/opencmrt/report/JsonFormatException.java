package org.opencmrt.report;

/**
 * A JSON document is damaged or not one of this library's documents. The message says where, and what was expected.
 */
public final class JsonFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JsonFormatException(String message) {
        super(message);
    }

    JsonFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}

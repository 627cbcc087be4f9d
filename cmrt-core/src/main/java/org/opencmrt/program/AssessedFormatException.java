package org.opencmrt.program;

/** Data that is not an assessed file or has a version unknown to this library. */
public final class AssessedFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    AssessedFormatException(String message) {
        super(message);
    }

    AssessedFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.opencmrt.program;

/** Bytes that are not an assessed file, or one of a version that this library does not know. */
public final class AssessedFormatException extends RuntimeException {
    private static final long serialVersionUID = 1;

    AssessedFormatException(String message) {
        super(message);
    }

    AssessedFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}

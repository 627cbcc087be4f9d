package org.opencmrt.cli;

/** A file that an option names is not what the option needs; the message says what, why, and what to do. */
final class UnusableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableFileException(String message) {
        super(message);
    }

    UnusableFileException(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.opencmrt.report.filing;

/** A text shell cannot be read, or has a slot that there is not; the message says where and what to do. */
public final class ShellException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ShellException(String message) {
        super(message);
    }

    ShellException(String message, Throwable cause) {
        super(message, cause);
    }
}

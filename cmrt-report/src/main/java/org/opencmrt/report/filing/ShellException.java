package org.opencmrt.report.filing;

import org.opencmrt.model.CmrtException;

/** A template text cannot be read or uses an unknown placeholder. The message says where, and what to do. */
public final class ShellException extends CmrtException {
    private static final long serialVersionUID = 1;

    ShellException(String message) {
        super(message);
    }

    ShellException(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.opencmrt.report.filing;

import org.opencmrt.model.CmrtException;

/** A template text cannot be read or uses an unknown placeholder. The message says where, and what to do. */
public final class TemplateTextException extends CmrtException {
    private static final long serialVersionUID = 1;

    TemplateTextException(String message) {
        super(message);
    }

    TemplateTextException(String message, Throwable cause) {
        super(message, cause);
    }
}

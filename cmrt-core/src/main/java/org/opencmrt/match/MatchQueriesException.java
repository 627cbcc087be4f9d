package org.opencmrt.match;

import java.util.Objects;

/** A file of queries cannot be used. The message says what, where and what to do next. */
public final class MatchQueriesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MatchQueriesException(String message) {
        super(Objects.requireNonNull(message, "message"));
    }

    MatchQueriesException(String message, Throwable cause) {
        super(Objects.requireNonNull(message, "message"), cause);
    }
}

package org.opencmrt.reference;

import java.util.List;
import java.util.Objects;

/** A source gives no reference list. The message says what, where and what to do next. */
public final class ReferenceListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a source gives no list. */
    public enum Reason {
        /** There is no such file. */
        NOT_FOUND,
        /** The file cannot be read, or is none of the known kinds. */
        UNREADABLE,
        /** The table lacks a column that is needed. */
        MISSING_COLUMN,
        /** There is no facility in it. */
        EMPTY
    }

    private final Reason reason;
    private final transient List<String> missingColumns;
    private final transient List<String> foundColumns;

    ReferenceListException(Reason reason, String message) {
        this(reason, message, List.of(), List.of());
    }

    ReferenceListException(Reason reason, String message, Throwable cause) {
        this(reason, message);
        initCause(cause);
    }

    private ReferenceListException(Reason reason, String message, List<String> missing, List<String> found) {
        super(Objects.requireNonNull(message, "message"));
        this.reason = Objects.requireNonNull(reason, "reason");
        this.missingColumns = List.copyOf(missing);
        this.foundColumns = List.copyOf(found);
    }

    static ReferenceListException missing(String source, List<String> missing, List<String> found) {
        String message = source
                + ": a reference list needs the columns metal and standard_name (or name, smelter); missing "
                + String.join(", ", missing) + ", found " + (found.isEmpty() ? "no header" : String.join(", ", found))
                + ". Name the columns in the first line; id, lookup_name, country, city and state are read too when they are there";
        return new ReferenceListException(Reason.MISSING_COLUMN, message, missing, found);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The columns that are missing; empty unless the reason is {@link Reason#MISSING_COLUMN}. */
    public List<String> missingColumns() {
        return missingColumns == null ? List.of() : missingColumns;
    }

    /** The headers that were found; empty unless the reason is {@link Reason#MISSING_COLUMN}. */
    public List<String> foundColumns() {
        return foundColumns == null ? List.of() : foundColumns;
    }
}

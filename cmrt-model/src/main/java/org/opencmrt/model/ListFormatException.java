package org.opencmrt.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A list from the user cannot be used: a reference list, status list, origin data, list of suppliers, decisions,
 * countries, status words, or match queries. The message says which list it is, what is wrong, and what to do. A disk
 * problem is an {@link java.io.IOException} instead.
 */
public final class ListFormatException extends CmrtException {
    private static final long serialVersionUID = 1L;

    /** Why a list cannot be used. */
    public enum Reason {
        /** The content is neither a workbook nor a text table. */
        NOT_A_TABLE,
        /** A required column is missing, or its heading was not recognized. */
        COLUMN_MISSING,
        /** The table has the required columns but no usable line. */
        EMPTY,
        /** A line is invalid in a list in which every line counts. */
        LINE_UNUSABLE
    }

    private final Reason reason;
    // Exceptions are serializable, and List is not.
    private final ArrayList<String> columnsSeen;
    private final ArrayList<String> columnsUnderstood;

    /**
     * Creates an exception with the headings of the list.
     *
     * @param message the name of the list, what is wrong, and what to do
     * @param columnsSeen the headings as written in the table; empty if it has none
     * @param columnsUnderstood the headings that were recognized, each with its meaning: {@code 'CID' (smelter id)}
     */
    public ListFormatException(
            Reason reason, String message, List<String> columnsSeen, List<String> columnsUnderstood) {
        super(message);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.columnsSeen = new ArrayList<>(columnsSeen);
        this.columnsUnderstood = new ArrayList<>(columnsUnderstood);
    }

    /** Creates an exception without headings. */
    public ListFormatException(Reason reason, String message) {
        this(reason, message, List.of(), List.of());
    }

    /** The reason. */
    public Reason reason() {
        return reason;
    }

    /** The headings as written in the table; empty if it has none. */
    public List<String> columnsSeen() {
        return List.copyOf(columnsSeen);
    }

    /** The headings that were recognized, each with its meaning, such as {@code 'CID' (smelter id)}. */
    public List<String> columnsUnderstood() {
        return List.copyOf(columnsUnderstood);
    }
}

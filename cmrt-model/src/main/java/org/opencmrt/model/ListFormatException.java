package org.opencmrt.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A list that a user brought cannot be used: a reference list, status list, origin data, suppliers asked, decisions,
 * countries, status words, or match queries. The message names the list and says what is wrong and what to do. Trouble with
 * the disk is an {@link java.io.IOException} instead.
 */
public final class ListFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a list cannot be used. */
    public enum Reason {
        /** The bytes are neither a workbook nor a text table. */
        NOT_A_TABLE,
        /** A column that is needed is missing, or its heading was not recognized. */
        COLUMN_MISSING,
        /** The table has its columns but no usable line. */
        EMPTY,
        /** A line says something impossible, in a list where every line counts. */
        LINE_UNUSABLE
    }

    private final Reason reason;
    // Exceptions are serializable, and List is not.
    private final ArrayList<String> columnsSeen;
    private final ArrayList<String> columnsUnderstood;

    /**
     * A list that cannot be used.
     *
     * @param message the list's name, what is wrong and what to do
     * @param columnsSeen the headings of the table as it prints them; empty when it has none
     * @param columnsUnderstood the headings that were recognized, each with its meaning: {@code 'CID' (smelter id)}
     */
    public ListFormatException(
            Reason reason, String message, List<String> columnsSeen, List<String> columnsUnderstood) {
        super(Objects.requireNonNull(message, "message"));
        this.reason = Objects.requireNonNull(reason, "reason");
        this.columnsSeen = new ArrayList<>(columnsSeen);
        this.columnsUnderstood = new ArrayList<>(columnsUnderstood);
    }

    /** A list that is no table, or has a line that cannot be used. */
    public ListFormatException(Reason reason, String message) {
        this(reason, message, List.of(), List.of());
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The headings of the table as it prints them; empty when it has none. */
    public List<String> columnsSeen() {
        return List.copyOf(columnsSeen);
    }

    /** The headings that were recognized, each with its meaning, such as {@code 'CID' (smelter id)}. */
    public List<String> columnsUnderstood() {
        return List.copyOf(columnsUnderstood);
    }
}

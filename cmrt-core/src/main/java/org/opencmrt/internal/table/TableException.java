package org.opencmrt.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table that a user brought cannot be used. The message says which one, what is wrong with it and what to do; it is meant
 * for the user.
 */
public class TableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String table;
    // Exceptions are serializable, and List is not.
    private final ArrayList<String> missingColumns;
    private final ArrayList<String> foundColumns;

    /** The table cannot be read. */
    public TableException(String table, String problem, Throwable cause) {
        super(table + ": " + problem, cause);
        this.table = Objects.requireNonNull(table, "table");
        this.missingColumns = new ArrayList<>();
        this.foundColumns = new ArrayList<>();
    }

    /**
     * Columns are missing.
     *
     * @param advice which columns such a table has, as a sentence without a full stop
     */
    public TableException(String table, List<String> missingColumns, List<String> foundColumns, String advice) {
        super(table + ": the column" + (missingColumns.size() == 1 ? " " : "s ") + String.join(" and ", missingColumns)
                + (missingColumns.size() == 1 ? " is" : " are") + " missing; found: "
                + (foundColumns.isEmpty() ? "none" : String.join(", ", foundColumns)) + ". " + advice);
        this.table = Objects.requireNonNull(table, "table");
        this.missingColumns = new ArrayList<>(missingColumns);
        this.foundColumns = new ArrayList<>(foundColumns);
    }

    /** What the table is called in messages. */
    public final String table() {
        return table;
    }

    /** The columns that are needed and not there; empty when that is not the trouble. */
    public final List<String> missingColumns() {
        return List.copyOf(missingColumns);
    }

    /** The columns that the table has, as it prints them. */
    public final List<String> foundColumns() {
        return List.copyOf(foundColumns);
    }
}

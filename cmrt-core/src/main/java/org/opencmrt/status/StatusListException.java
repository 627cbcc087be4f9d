package org.opencmrt.status;

import java.util.ArrayList;
import java.util.List;

/**
 * A status list cannot be used. The message says which list, what is wrong with it and what to do; it is meant for the
 * user.
 */
public final class StatusListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String list;
    // Exceptions are serializable, and List is not.
    private final ArrayList<String> missingColumns;
    private final ArrayList<String> foundColumns;

    StatusListException(String list, String problem, Throwable cause) {
        super("status list " + list + ": " + problem, cause);
        this.list = list;
        this.missingColumns = new ArrayList<>();
        this.foundColumns = new ArrayList<>();
    }

    StatusListException(String list, List<String> missingColumns, List<String> foundColumns) {
        super("status list " + list + ": the column " + String.join(" and the column ", missingColumns)
                + " is missing; found: " + (foundColumns.isEmpty() ? "none" : String.join(", ", foundColumns))
                + ". A status list has a first line with the columns status and smelter_id, or status, metal and name");
        this.list = list;
        this.missingColumns = new ArrayList<>(missingColumns);
        this.foundColumns = new ArrayList<>(foundColumns);
    }

    /** Label of the list. */
    public String list() {
        return list;
    }

    /** The columns that are needed and not there; empty when that is not the trouble. */
    public List<String> missingColumns() {
        return List.copyOf(missingColumns);
    }

    /** The columns that the list has, as it prints them. */
    public List<String> foundColumns() {
        return List.copyOf(foundColumns);
    }
}

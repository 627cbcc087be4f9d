package org.opencmrt.reference;

import java.util.List;
import org.opencmrt.internal.table.TableException;

/** A status list cannot be used. See {@link TableException}. */
public final class StatusListException extends TableException {
    private static final long serialVersionUID = 1L;
    private static final String ADVICE =
            "A status list has a first line with the columns status and smelter_id, or status, metal and name";

    StatusListException(TableException why) {
        super(why.table(), problem(why), why);
    }

    StatusListException(String table, List<String> missingColumns, List<String> foundColumns) {
        super(table, missingColumns, foundColumns, ADVICE);
    }

    private static String problem(TableException why) {
        return why.getMessage().substring(why.table().length() + 2);
    }
}

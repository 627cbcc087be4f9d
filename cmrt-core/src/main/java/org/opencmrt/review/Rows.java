package org.opencmrt.review;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of the smelter list in words. */
final class Rows {
    private static final int SHOWN = 10;

    private Rows() {}

    /** {@code row 5}, {@code rows 5, 6, 9}, or the first ten {@code and 3 more}. */
    static String listed(List<ReviewedRow> rows) {
        String numbers = rows.stream()
                .limit(SHOWN)
                .map(row -> String.valueOf(row.declared().row()))
                .collect(Collectors.joining(", "));
        String more = rows.size() > SHOWN ? " and " + (rows.size() - SHOWN) + " more" : "";
        return (rows.size() == 1 ? "row " : "rows ") + numbers + more;
    }
}

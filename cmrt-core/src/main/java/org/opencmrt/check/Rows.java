package org.opencmrt.check;

import java.util.ArrayList;
import java.util.List;

/** Rows of the smelter list in words. */
final class Rows {
    private static final int SHOWN = 60;

    private Rows() {}

    /** {@code row 5}, {@code rows 5, 6, 9 to 12}; of very many the first sixty of such parts {@code and 3 more}. */
    static String listed(List<ReviewSubject.Row> rows) {
        return listed(
                rows.stream().mapToInt(row -> row.declared().row()).sorted().toArray());
    }

    /** The same for the numbers of rows, ascending. */
    static String listed(int... numbers) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < numbers.length && parts.size() < SHOWN) {
            int last = at;
            while (last + 1 < numbers.length && numbers[last + 1] == numbers[last] + 1) {
                last++;
            }
            if (last - at < 2) {
                last = at; // two rows are said as two
            }
            parts.add(last == at ? String.valueOf(numbers[at]) : numbers[at] + " to " + numbers[last]);
            at = last + 1;
        }
        String more = at < numbers.length ? " and " + (numbers.length - at) + " more" : "";
        return (numbers.length == 1 ? "row " : "rows ") + String.join(", ", parts) + more;
    }
}

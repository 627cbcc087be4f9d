package org.opencmrt.read;

import java.util.ArrayList;
import java.util.List;

/** Formats row numbers for a sentence: {@code rows 5 to 8 and 12}. */
final class RowNumbers {
    private static final int MAX_SHOWN = 10;

    private RowNumbers() {}

    /** The text for one or more rows in ascending order. */
    static String text(List<Integer> rows) {
        List<String> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i) != rows.get(i - 1) + 1) {
                int last = rows.get(i - 1);
                ranges.add(from == i - 1 ? String.valueOf(last) : rows.get(from) + " to " + last);
                from = i;
            }
        }
        int left = ranges.size() - MAX_SHOWN;
        String shown = left <= 0
                ? joined(ranges)
                : String.join(", ", ranges.subList(0, MAX_SHOWN)) + " and " + left + " more places";
        return (rows.size() == 1 ? "row " : "rows ") + shown;
    }

    private static String joined(List<String> ranges) {
        int last = ranges.size() - 1;
        return last == 0 ? ranges.get(0) : String.join(", ", ranges.subList(0, last)) + " and " + ranges.get(last);
    }
}

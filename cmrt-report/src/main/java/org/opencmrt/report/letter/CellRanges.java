package org.opencmrt.report.letter;

import java.util.ArrayList;
import java.util.List;
import org.opencmrt.internal.workbook.CellAddress;

/** Cells in the notation of spreadsheets: three or more consecutive cells of a column become a range. */
final class CellRanges {
    private CellRanges() {}

    /** The text, such as {@code G34, G56} or {@code E5:E9, E12}, in the given order. */
    static String of(List<String> cells) {
        List<CellAddress> addresses = cells.stream().map(CellAddress::of).toList();
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < addresses.size()) {
            int last = at;
            while (last + 1 < addresses.size() && isBelow(addresses.get(last + 1), addresses.get(last))) {
                last++;
            }
            if (last - at < 2) {
                last = at;
            }
            parts.add(last == at ? cells.get(at) : cells.get(at) + ":" + cells.get(last));
            at = last + 1;
        }
        return String.join(", ", parts);
    }

    private static boolean isBelow(CellAddress cell, CellAddress other) {
        return cell.column() == other.column() && cell.row() == other.row() + 1;
    }
}

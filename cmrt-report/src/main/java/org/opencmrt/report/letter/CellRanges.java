package org.opencmrt.report.letter;

import java.util.ArrayList;
import java.util.List;
import org.opencmrt.internal.workbook.CellAddress;

/** Cells as people find them in a spreadsheet: three or more below one another are a range. */
final class CellRanges {
    private CellRanges() {}

    /** {@code G34, G56}, {@code E5:E9, E12}; in the order given. */
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

package org.opencmrt.internal.workbook;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** The merged cells of a list or of the answers of a form. Each provides its value for several rows. */
public final class MergedRows {
    private final Map<Integer, NavigableMap<Integer, Integer>> lastRows = new TreeMap<>();

    /**
     * The merged cells that begin in one of these columns.
     *
     * @param firstRow those that begin above it are ignored
     */
    public MergedRows(IntPredicate columns, SheetCells cells, int firstRow) {
        for (CellArea area : cells.mergedRows()) {
            if (area.firstRow() >= firstRow && columns.test(area.firstColumn())) {
                lastRows.computeIfAbsent(area.firstColumn(), column -> new TreeMap<>())
                        .put(area.firstRow(), area.lastRow());
            }
        }
    }

    /** True if no merged cell spans several rows. */
    public boolean isEmpty() {
        return lastRows.isEmpty();
    }

    /** The columns with such cells, 1 for A. */
    public Set<Integer> columns() {
        return lastRows.keySet();
    }

    /**
     * The row whose cell in this column is shown in the given row: the row itself, or the first row of a merged area.
     */
    public int shown(int row, int column) {
        NavigableMap<Integer, Integer> areas = lastRows.get(column);
        Map.Entry<Integer, Integer> area = areas == null ? null : areas.floorEntry(row);
        return area == null || row > area.getValue() ? row : area.getKey();
    }
}

package org.opencmrt.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Severity;

/**
 * Finds the columns of a list that prints no version: its headings, which are formulas, moved with them. They are followed only
 * where there are as many as the layout has columns, and where a column of the layout is left without any heading.
 */
final class ListColumns<C extends Enum<C>> {
    /** How far to the right of the layout's columns the last one is looked for; no more is read of the sheet. */
    static final int FURTHER = 2;

    private final SheetLayout<C> layout;
    private final Class<C> type;
    private final SheetCells cells;

    ListColumns(SheetLayout<C> layout, Class<C> type, SheetCells cells) {
        this.layout = layout;
        this.type = type;
        this.cells = cells;
    }

    /** The layout with its columns where they are. */
    SheetLayout<C> followed(String file, List<Finding> findings) {
        if (layout.versionCell().isPresent()) {
            return layout;
        }
        int row = layout.firstRow() - 1;
        List<C> order = new ArrayList<>(layout.columns().keySet());
        order.sort((one, other) ->
                Integer.compare(layout.columns().get(one), layout.columns().get(other)));
        List<Integer> headed = headed(row);
        boolean isLeftOut = layout.columns().values().stream()
                .anyMatch(column -> !cells.has(row, column) && !cells.isFormula(row, column));
        if (headed.size() != order.size() || !isLeftOut) {
            return layout;
        }
        Map<C, Integer> columns = new EnumMap<>(type);
        for (int i = 0; i < order.size(); i++) {
            columns.put(order.get(i), headed.get(i));
        }
        findings.add(Finding.at(
                new CellRef(file, cells.name(), new CellAddress(row, headed.get(0)).toString()),
                "READ_COLUMNS_MOVED",
                Severity.WARNING,
                "columns were inserted into or deleted from the sheet; the list was followed to where its headings are now. Ask the "
                        + "supplier for an unaltered template"));
        return layout.withColumns(columns);
    }

    private List<Integer> headed(int row) {
        List<Integer> headed = new ArrayList<>();
        for (int column = 1; column <= layout.lastColumn() + FURTHER; column++) {
            if (cells.isFormula(row, column)) {
                headed.add(column);
            }
        }
        return headed;
    }
}

package org.opencmrt.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;

/**
 * Finds the columns of a list. If columns were inserted, the headings, which are formulas, moved with them. The reader
 * follows them only if there are as many headings as the layout has columns. If the list shows its version, the version
 * must be in another column; otherwise, a column of the layout must have no heading. If the headings of a list without
 * version are in the columns of another version, the columns of that version are used.
 */
final class ListColumns<C extends Enum<C>> {
    /**
     * The number of columns to the right of the layout's columns in which the last one is searched for. Columns further
     * right are not read.
     */
    static final int FURTHER = 2;

    /** The number of rows that are searched for headings. Users insert only a few rows above them. */
    private static final int HEAD_ROWS = 40;

    private final SheetLayout<C> layout;
    private final Class<C> type;
    private final SheetCells cells;

    ListColumns(SheetLayout<C> layout, Class<C> type, SheetCells cells) {
        this.layout = layout;
        this.type = type;
        this.cells = cells;
    }

    /**
     * The layout with its columns in their actual positions.
     *
     * @param variants supplies the layouts of the same list in other versions, nearest first; called only if needed
     */
    SheetLayout<C> followed(Supplier<List<SheetLayout<C>>> variants, String file, List<Finding> findings)
            throws WorkbookException {
        if (layout.versionCell().isPresent()) {
            return followedByVersion(layout.versionCell().get(), file, findings);
        }
        Optional<SheetLayout<C>> variant = byHeadings(variants);
        if (variant.isPresent()) {
            CellAddress at =
                    new CellAddress(layout.firstRow() - 1, variant.get().lastColumn());
            findings.add(
                    ReadRule.READ_COLUMNS_OF_OTHER_VERSION.of().at(new CellRef(file, cells.name(), at.toString())));
            return variant.get();
        }
        int row = layout.firstRow() - 1;
        boolean isLeftOut = layout.columns().values().stream().anyMatch(column -> !cells.isUsed(row, column));
        return isLeftOut ? underHeadings(row, file, findings) : layout;
    }

    private SheetLayout<C> followedByVersion(CellAddress expected, String file, List<Finding> findings)
            throws WorkbookException {
        Optional<CellAddress> version = VersionText.find(cells, layout).isPresent()
                ? Optional.empty()
                : VersionText.find(cells, 1, layout.lastColumn() + FURTHER);
        if (version.isEmpty()) {
            return layout;
        }
        int row = layout.firstRow() - 1 + version.get().row() - expected.row();
        SheetLayout<C> followed = underHeadings(row, file, findings);
        return followed.equals(layout)
                ? layout
                : followed.withVersionCell(
                        new CellAddress(expected.row(), version.get().column()));
    }

    /**
     * The layout with its columns under the headings of a row, in the same order; unchanged if they are not as many.
     */
    private SheetLayout<C> underHeadings(int row, String file, List<Finding> findings) {
        List<C> order = new ArrayList<>(layout.columns().keySet());
        order.sort((one, other) ->
                Integer.compare(layout.columns().get(one), layout.columns().get(other)));
        List<Integer> headed = headed(row);
        if (headed.size() != order.size()) {
            return layout;
        }
        Map<C, Integer> columns = new EnumMap<>(type);
        for (int i = 0; i < order.size(); i++) {
            columns.put(order.get(i), headed.get(i));
        }
        if (columns.equals(layout.columns())) {
            return layout;
        }
        findings.add(ReadRule.READ_COLUMNS_MOVED
                .of()
                .at(new CellRef(file, cells.name(), new CellAddress(row, headed.get(0)).toString())));
        return layout.withColumns(columns);
    }

    /**
     * The variant whose headings the sheet has; empty if it has the headings of the layout, or if the headings are
     * inconclusive.
     */
    private Optional<SheetLayout<C>> byHeadings(Supplier<List<SheetLayout<C>>> variants) throws WorkbookException {
        if (hasHeadings(layout)) {
            return Optional.empty();
        }
        for (SheetLayout<C> variant : variants.get()) {
            if (!variant.columns().equals(layout.columns()) && hasHeadings(variant)) {
                return Optional.of(variant);
            }
        }
        return Optional.empty();
    }

    /**
     * True if there are headings above these columns, and the last heading is that of the comments, or its text is
     * unavailable and there is no further heading next to it.
     */
    private boolean hasHeadings(SheetLayout<C> variant) throws WorkbookException {
        int last = variant.lastColumn();
        for (int row = 1; row <= HEAD_ROWS; row++) {
            if (HeadingWords.isComments(CellText.at(cells, row, last)) && areHeaded(variant, row)) {
                return true;
            }
        }
        int row = variant.firstRow() - 1;
        return areHeaded(variant, row) && !cells.has(row, last) && !cells.isUsed(row, last + 1);
    }

    private boolean areHeaded(SheetLayout<C> variant, int row) {
        return variant.columns().values().stream().allMatch(column -> cells.isUsed(row, column));
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

package org.opencmrt.read;

import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.workbook.CellValue;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.SmelterId;

/** Tells rows that a supplier filled from what a template prints above and below a list. */
final class EntrySigns {
    /** The sign with which the line at the foot of a list begins, in every language. */
    static final String COPYRIGHT = "©";

    /** No line of a template's head has as many typed cells in the columns of a list of metals, or of one without. */
    private static final int TYPED_BESIDE_METAL = 3;

    private static final int TYPED = 2;

    private static final Object NONE = "";

    private final SheetLayout<?> layout;
    private final SheetCells cells;
    private final Object metalColumn;

    EntrySigns(SheetLayout<?> layout, SheetCells cells) {
        this.layout = layout;
        this.cells = cells;
        this.metalColumn = layout.columns().keySet().stream()
                .filter(column -> column.name().equals("METAL"))
                .findFirst()
                .<Object>map(column -> column)
                .orElse(NONE);
    }

    /** True when a row holds an id, or a metal in the column of metals. */
    boolean isEntry(int row) throws WorkbookException {
        for (Map.Entry<?, Integer> column : layout.columns().entrySet()) {
            Optional<String> text = CellText.of(cells.cell(row, column.getValue()));
            if (text.isPresent()
                    && (SmelterId.tryParse(text.get()).isPresent()
                            || (column.getKey().equals(metalColumn)
                                    && MetalNames.known(text.get()).isPresent()))) {
                return true;
            }
        }
        return false;
    }

    /** True when a row outside a list holds an entry, or more typed cells than a template has there. */
    boolean looksFilled(int row) throws WorkbookException {
        int typed = 0;
        for (Map.Entry<?, Integer> column : layout.columns().entrySet()) {
            Optional<CellValue> cell = cells.cell(row, column.getValue());
            boolean isTyped = cell.isPresent()
                    && !cell.get().formula()
                    && CellText.of(cell)
                            .filter(text -> !text.startsWith(COPYRIGHT) && !VersionText.isVersion(text))
                            .isPresent();
            typed += isTyped ? 1 : 0;
        }
        return typed >= (metalColumn != NONE ? TYPED_BESIDE_METAL : TYPED) || isEntry(row);
    }

    /** True when a row holds nothing but the line at the foot of a list. */
    boolean isFoot(int row) throws WorkbookException {
        boolean found = false;
        for (int column : layout.columns().values()) {
            Optional<String> text = CellText.of(cells.cell(row, column));
            if (text.isPresent() && !text.get().startsWith(COPYRIGHT)) {
                return false;
            }
            found |= text.isPresent();
        }
        return found;
    }
}

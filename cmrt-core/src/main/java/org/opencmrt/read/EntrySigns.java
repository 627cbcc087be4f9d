package org.opencmrt.read;

import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.text.MetalNames;
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

    /** No id and no metal is longer, however it is written. */
    private static final int LONGEST = 60;

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

    /** True when an id is typed into a row, or a metal into the column of metals. */
    boolean isEntry(int row) throws WorkbookException {
        for (Map.Entry<?, Integer> column : layout.columns().entrySet()) {
            Optional<String> text = typed(row, column.getValue());
            if (text.isPresent()
                    && text.get().length() <= LONGEST
                    && (SmelterId.tryParse(text.get()).isPresent()
                            || (column.getKey().equals(metalColumn)
                                    && MetalNames.known(text.get()).isPresent()))) {
                return true;
            }
        }
        return false;
    }

    /** True when a row outside a list holds an entry, more typed cells than a template has there, or the number of an item. */
    boolean looksFilled(int row) throws WorkbookException {
        int typed = 0;
        boolean isNumbered = false;
        for (int column : layout.columns().values()) {
            Optional<String> text = typed(row, column).filter(found -> !isPrinted(found));
            typed += text.isPresent() ? 1 : 0;
            isNumbered |= text.filter(EntrySigns::isItemNumber).isPresent();
        }
        boolean isFilled = metalColumn == NONE ? typed >= TYPED || isNumbered : typed >= TYPED_BESIDE_METAL;
        return isFilled || isEntry(row);
    }

    /** True for a word with a digit; above their lists of products, templates print sentences and words without one. */
    private static boolean isItemNumber(String text) {
        return text.length() <= LONGEST
                && text.chars().noneMatch(Character::isWhitespace)
                && text.codePoints().anyMatch(Character::isDigit);
    }

    /** True for what templates have as typed text in their heads; EMRT 2.1 has some formulas as text. */
    private static boolean isPrinted(String text) {
        return text.startsWith(COPYRIGHT) || text.startsWith("=") || VersionText.isVersion(text);
    }

    /** A template's head shows its texts by formulas, and they are long: nothing is looked up for them. */
    private Optional<String> typed(int row, int column) throws WorkbookException {
        return cells.isFormula(row, column) ? Optional.empty() : CellText.of(cells.cell(row, column));
    }
}

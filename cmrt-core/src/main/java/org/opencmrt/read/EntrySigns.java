package org.opencmrt.read;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.SmelterId;

/** Distinguishes rows that a supplier filled in from the texts that a template prints above and below a list. */
final class EntrySigns {
    /** The sign at the beginning of the line below a list, in every language. */
    static final String COPYRIGHT = "©";

    /**
     * The minimum number of typed cells in a filled row of a list with a metal column, or without one. No line in the
     * head of a template has this many.
     */
    private static final int TYPED_BESIDE_METAL = 3;

    private static final int TYPED = 2;

    /** The maximum length of an id or a metal in any spelling. */
    private static final int LONGEST = 60;

    private final SheetLayout<?> layout;
    private final SheetCells cells;
    private final Optional<?> metalColumn;

    EntrySigns(SheetLayout<?> layout, SheetCells cells) {
        this.layout = layout;
        this.cells = cells;
        this.metalColumn = layout.metalColumn();
    }

    /** True if anything but a copyright line is typed into one of these columns. */
    static boolean isTyped(SheetCells cells, int row, Collection<Integer> columns) throws WorkbookException {
        for (int column : columns) {
            if (CellText.typed(cells, row, column)
                    .filter(text -> !text.startsWith(COPYRIGHT))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** True if an id is typed into the row, or a metal into the metal column. */
    boolean isEntry(int row) throws WorkbookException {
        for (Map.Entry<?, Integer> column : layout.columns().entrySet()) {
            Optional<String> text = CellText.typed(cells, row, column.getValue());
            if (text.isPresent()
                    && text.get().length() <= LONGEST
                    && (SmelterId.tryParse(text.get()).isPresent()
                            || (metalColumn.equals(Optional.of(column.getKey()))
                                    && MetalNames.known(text.get()).isPresent()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * True if a row outside a list contains an entry, more typed cells than a template has there, or an item number.
     */
    boolean looksFilled(int row) throws WorkbookException {
        int typed = 0;
        boolean isNumbered = false;
        for (int column : layout.columns().values()) {
            Optional<String> text = CellText.typed(cells, row, column).filter(found -> !isPrinted(found));
            typed += text.isPresent() ? 1 : 0;
            isNumbered |= text.filter(EntrySigns::isItemNumber).isPresent();
        }
        boolean isFilled = metalColumn.isEmpty() ? typed >= TYPED || isNumbered : typed >= TYPED_BESIDE_METAL;
        return isFilled || isEntry(row);
    }

    /**
     * True for a single word with a digit. Above the product list, templates print only sentences and words without
     * digits.
     */
    private static boolean isItemNumber(String text) {
        return text.length() <= LONGEST
                && text.chars().noneMatch(Character::isWhitespace)
                && text.codePoints().anyMatch(Character::isDigit);
    }

    /** True for texts that templates contain as typed text in their heads; EMRT 2.1 contains some formulas as text. */
    private static boolean isPrinted(String text) {
        return text.startsWith(COPYRIGHT) || text.startsWith("=") || VersionText.isVersion(text);
    }
}

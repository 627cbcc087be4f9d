package org.opencmrt.read;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.CellValue;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclaredText;

/**
 * The rows of a sheet that holds a list: smelters, mines, products.
 *
 * @param <C> its columns by meaning
 */
final class ListSheet<C extends Enum<C>> {
    private final SheetLayout<C> layout;
    private final Class<C> type;
    private final SheetCells cells;
    private final String file;
    private final int rowsDown;
    private final Verbatim verbatim;
    private final Map<C, String> letters;
    private final C firstColumn;
    private final String firstLetters;

    ListSheet(SheetLayout<C> layout, Class<C> type, SheetCells cells, String file, int rowsDown, Verbatim verbatim) {
        this.layout = layout;
        this.type = type;
        this.cells = cells;
        this.file = file;
        this.rowsDown = rowsDown;
        this.verbatim = verbatim;
        this.letters = new EnumMap<>(type);
        layout.columns().forEach((column, number) -> letters.put(column, CellAddress.lettersOf(number)));
        this.firstColumn = Collections.min(layout.columns().entrySet(), Map.Entry.<C, Integer>comparingByValue())
                .getKey();
        this.firstLetters = letters.get(firstColumn);
    }

    /** The rows in which some column of the list has a value. */
    int[] rows() {
        int last = layout.lastRow().orElse(CellAddress.MAX_ROW - rowsDown) + rowsDown;
        int[] filled = cells.filledRows(layout.firstRow() + rowsDown, layout.lastColumn());
        int count = 0;
        while (count < filled.length && filled[count] <= last) {
            count++;
        }
        return Arrays.copyOf(filled, count);
    }

    /** The texts of a row by column; what a formula shows for an empty cell counts as blank. */
    Map<C, DeclaredText> texts(int row) throws WorkbookException {
        Map<C, DeclaredText> texts = new EnumMap<>(type);
        for (Map.Entry<C, Integer> column : layout.columns().entrySet()) {
            Optional<CellValue> cell = cells.cell(row, column.getValue());
            if (cell.isPresent()) {
                take(row, column.getKey(), cell.get(), texts);
            }
        }
        return texts;
    }

    private void take(int row, C column, CellValue value, Map<C, DeclaredText> texts) {
        CellRef ref = at(row, column);
        verbatim.note(ref, value);
        Optional<String> text = CellText.of(value);
        if (text.isPresent() && !CellText.isReferenceToBlank(value)) {
            DeclaredText.Origin origin = value.formula() ? DeclaredText.Origin.CALCULATED : DeclaredText.Origin.TYPED;
            texts.put(column, new DeclaredText(text.get(), ref, origin));
        }
    }

    /** True when the number 0, and not a text, stands in a column of a row. */
    boolean isZero(int row, C column) throws WorkbookException {
        return cells.cell(row, layout.columns().get(column))
                .filter(value -> value.kind() == CellValue.Kind.NUMBER && value.number() == 0)
                .isPresent();
    }

    /** Where a column's cell of a row is; the column furthest left for one that the layout lacks. */
    CellRef at(int row, C column) {
        return cell(row, letters.getOrDefault(column, firstLetters));
    }

    /** The first cell of a row. */
    CellRef first(int row) {
        return cell(row, firstLetters);
    }

    /** The first cell of a row of these texts; of thousands of rows, none names it twice. */
    CellRef first(int row, Map<C, DeclaredText> texts) {
        DeclaredText text = texts.get(firstColumn);
        return text == null ? first(row) : text.cell();
    }

    /** Counts texts that the reader adds to a row, which stand in no cell, as if they did. */
    void keep(int added) throws WorkbookException {
        cells.keep(added);
    }

    /** Counts what is said about a row. */
    void note(String message) throws WorkbookException {
        cells.note(message);
    }

    boolean is(String trait) {
        return layout.is(trait);
    }

    boolean has(C column) {
        return layout.columns().containsKey(column);
    }

    private CellRef cell(int row, String column) {
        return new CellRef(file, cells.name(), column + row);
    }
}

package org.opencmrt.read;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.layout.SheetLayout;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.workbook.CellAddress;
import org.opencmrt.workbook.CellValue;
import org.opencmrt.workbook.SheetCells;
import org.opencmrt.workbook.WorkbookException;

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

    ListSheet(SheetLayout<C> layout, Class<C> type, SheetCells cells, String file, int rowsDown, Verbatim verbatim) {
        this.layout = layout;
        this.type = type;
        this.cells = cells;
        this.file = file;
        this.rowsDown = rowsDown;
        this.verbatim = verbatim;
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
            Optional<CellValue> value = cells.cell(row, column.getValue());
            verbatim.note(cell(row, column.getValue()), value);
            Optional<String> text = CellText.of(value);
            if (text.isPresent() && !isReferenceToBlank(value.get())) {
                DeclaredText.Origin origin =
                        value.get().formula() ? DeclaredText.Origin.CALCULATED : DeclaredText.Origin.TYPED;
                texts.put(column.getKey(), new DeclaredText(text.get(), cell(row, column.getValue()), origin));
            }
        }
        return texts;
    }

    /** Where a column's cell of a row is; the column furthest left for one that the layout lacks. */
    CellRef at(int row, C column) {
        return cell(
                row,
                layout.columns()
                        .getOrDefault(column, Collections.min(layout.columns().values())));
    }

    /** The first cell of a row. */
    CellRef first(int row) {
        return cell(row, Collections.min(layout.columns().values()));
    }

    boolean is(String trait) {
        return layout.is(trait);
    }

    boolean has(C column) {
        return layout.columns().containsKey(column);
    }

    private CellRef cell(int row, int column) {
        return new CellRef(file, cells.name(), CellAddress.lettersOf(column) + row);
    }

    /** A formula that refers to an empty cell shows the number 0. */
    private static boolean isReferenceToBlank(CellValue value) {
        return value.formula() && value.kind() == CellValue.Kind.NUMBER && value.number() == 0;
    }
}

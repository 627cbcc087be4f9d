package org.opencmrt.internal.workbook;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The filled cells of one sheet, sorted by row and column. Cells without a value are not included, even if they are
 * formatted.
 *
 * <p>Cells are stored in flat arrays, not as objects, because a template sheet has thousands of them.
 */
public final class SheetCells {
    /**
     * The distance from the last cell within which a cell is searched for before the whole sheet is searched: about a
     * row.
     */
    private static final int NEAR = 16;

    private static final int BEFORE = 2;

    private final String name;
    private final long[] keys;
    private final byte[] kinds;
    private final double[] numbers;
    private final Object[] texts;
    private final SharedStrings sharedStrings;
    private final List<InputRule> inputRules;
    private final List<CellArea> mergedRows;
    private final long[] emptyFormulas;
    private final long[] uncalculated;
    private final CellBudget budget;
    /**
     * The position of the last search. It is only a hint for the next search, because another thread may have set it.
     */
    private int last;

    SheetCells(String name, SheetCellsBuilder built, SharedStrings sharedStrings) {
        this.name = name;
        this.keys = built.keys();
        this.kinds = built.kinds();
        this.numbers = built.numbers();
        this.texts = built.texts();
        this.sharedStrings = sharedStrings;
        this.inputRules = List.copyOf(built.inputRules());
        this.mergedRows = List.copyOf(built.mergedRows());
        this.emptyFormulas = built.emptyFormulas();
        this.uncalculated = built.uncalculated();
        this.budget = built.budget();
    }

    /** The sheet's name as shown on its tab. */
    public String name() {
        return name;
    }

    /** The input rules of the sheet, in the order of the file. */
    public List<InputRule> inputRules() {
        return inputRules;
    }

    /** The merged areas that span several rows, in the order of the file. */
    public List<CellArea> mergedRows() {
        return mergedRows;
    }

    /** The number of cells with a value. */
    public int size() {
        return keys.length;
    }

    /**
     * The rows with a value in any column, ascending, 1-based.
     *
     * @param firstRow rows above it are excluded
     * @param lastColumn cells further right are ignored
     */
    public int[] filledRows(int firstRow, int lastColumn) {
        int[] rows = new int[16];
        int count = 0;
        for (int i = from(SheetCellsBuilder.key(firstRow, 0)); i < keys.length; i++) {
            int row = SheetCellsBuilder.row(keys[i]);
            if (SheetCellsBuilder.column(keys[i]) <= lastColumn && (count == 0 || rows[count - 1] != row)) {
                if (count == rows.length) {
                    rows = Arrays.copyOf(rows, count * 2);
                }
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /**
     * The rows in which one of these columns contains a formula without a stored result, ascending, 1-based. Below row
     * 160, only formulas in columns A to D are recorded.
     */
    public int[] uncalculatedRows(IntPredicate columns) {
        return Arrays.stream(uncalculated)
                .filter(key -> columns.test(SheetCellsBuilder.column(key)))
                .mapToInt(SheetCellsBuilder::row)
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * The value of a cell; empty if it has none.
     *
     * @throws WorkbookException if the shared strings cannot be read
     */
    public Optional<CellValue> cell(CellAddress address) throws WorkbookException {
        return cell(address.row(), address.column());
    }

    /**
     * The value of a cell by row (1-based) and column (1 for A); empty if it has none.
     *
     * @throws WorkbookException if the shared strings cannot be read
     */
    public Optional<CellValue> cell(int row, int column) throws WorkbookException {
        int at = place(SheetCellsBuilder.key(row, column));
        return at < 0 ? Optional.empty() : Optional.of(value(at));
    }

    /** True if the cell has a value, including an error. */
    public boolean has(int row, int column) {
        return place(SheetCellsBuilder.key(row, column)) >= 0;
    }

    /** The rows in which one of these columns shows an error, such as {@code #REF!}, 1-based. */
    public Set<Integer> errorRows(IntPredicate columns) {
        Set<Integer> rows = new HashSet<>();
        for (int i = 0; i < kinds.length; i++) {
            if ((kinds[i] & ~SheetCellsBuilder.FORMULA) == SheetCellsBuilder.ERROR
                    && columns.test(SheetCellsBuilder.column(keys[i]))) {
                rows.add(SheetCellsBuilder.row(keys[i]));
            }
        }
        return rows;
    }

    /**
     * True if the cell contains a formula. Formulas without a stored result are not values; only those in the first 160
     * rows are recorded.
     */
    public boolean isFormula(int row, int column) {
        long key = SheetCellsBuilder.key(row, column);
        int at = place(key);
        return at < 0 ? Arrays.binarySearch(emptyFormulas, key) >= 0 : (kinds[at] & SheetCellsBuilder.FORMULA) != 0;
    }

    /**
     * Counts values that are kept in addition to those of the cells, such as looked-up values, as if they were cells.
     *
     * @throws WorkbookException if the limit for the file's cells is exceeded
     */
    public void keep(int values) throws WorkbookException {
        for (int i = 0; i < values; i++) {
            budget.spend();
        }
    }

    /**
     * Counts a message about a cell, because messages often quote the cell.
     *
     * @throws WorkbookException if all messages together are longer than the limit for the text of a file
     */
    public void note(String message) throws WorkbookException {
        budget.spendNote(message.length());
    }

    /**
     * Like {@link Arrays#binarySearch(long[], long)}. Rows are read cell by cell, so the requested cell is usually
     * near.
     */
    private int place(long key) {
        int start = Math.max(0, last - BEFORE);
        if (start < keys.length && keys[start] <= key) {
            int end = Math.min(keys.length, start + NEAR);
            for (int at = start; at < end; at++) {
                if (keys[at] >= key) {
                    return found(at, key);
                }
            }
        }
        int at = Arrays.binarySearch(keys, key);
        last = at < 0 ? Math.max(0, -at - 2) : at;
        return at;
    }

    private int found(int at, long key) {
        boolean there = keys[at] == key;
        last = at;
        return there ? at : -at - 1;
    }

    private int from(long key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? -at - 1 : at;
    }

    private CellValue value(int at) throws WorkbookException {
        sharedStrings.tick();
        byte kind = kinds[at];
        boolean formula = (kind & SheetCellsBuilder.FORMULA) != 0;
        return switch (kind & ~SheetCellsBuilder.FORMULA) {
            case SheetCellsBuilder.SHARED ->
                new CellValue(CellValue.Kind.TEXT, sharedStrings.get((int) numbers[at]), Double.NaN, formula);
            case SheetCellsBuilder.TEXT -> new CellValue(CellValue.Kind.TEXT, (String) texts[at], Double.NaN, formula);
            case SheetCellsBuilder.NUMBER ->
                new CellValue(CellValue.Kind.NUMBER, NumberText.of(numbers[at]), numbers[at], formula);
            case SheetCellsBuilder.BOOLEAN ->
                new CellValue(CellValue.Kind.BOOLEAN, numbers[at] != 0 ? "TRUE" : "FALSE", Double.NaN, formula);
            default -> new CellValue(CellValue.Kind.ERROR, (String) texts[at], Double.NaN, formula);
        };
    }
}

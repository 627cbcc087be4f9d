package org.opencmrt.internal.workbook;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The filled cells of one sheet, sorted by row and column. Cells without a value are not in it, however they are
 * formatted.
 *
 * <p>Cells are held in flat arrays, not as objects: a sheet of a template has thousands.
 */
public final class SheetCells {
    /** How far from the last one a cell is looked for before the whole sheet is searched: about a row. */
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
    /** Where a cell was looked for last. Only a guess at where the next one is: another thread may have left it. */
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

    /** The sheet's name as its tab shows it. */
    public String name() {
        return name;
    }

    /** What the sheet allows to be typed where, in the order of the file. */
    public List<InputRule> inputRules() {
        return inputRules;
    }

    /** The areas of several rows that are shown as one cell, in the order of the file. */
    public List<CellArea> mergedRows() {
        return mergedRows;
    }

    /** How many cells have a value. */
    public int size() {
        return keys.length;
    }

    /**
     * The rows that have a value in some column, ascending, 1-based.
     *
     * @param firstRow rows above are left out
     * @param lastColumn cells further right do not count
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
     * The rows in which one of these columns holds a formula without a stored result, ascending, 1-based. Below row 160, only
     * those of columns A to D are known.
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
     * The value of a cell; empty when it has none.
     *
     * @throws WorkbookException when the shared strings cannot be read
     */
    public Optional<CellValue> cell(CellAddress address) throws WorkbookException {
        return cell(address.row(), address.column());
    }

    /**
     * The value of a cell by row (1-based) and column (1 for A); empty when it has none.
     *
     * @throws WorkbookException when the shared strings cannot be read
     */
    public Optional<CellValue> cell(int row, int column) throws WorkbookException {
        int at = place(SheetCellsBuilder.key(row, column));
        return at < 0 ? Optional.empty() : Optional.of(value(at));
    }

    /** True when the cell has a value, an error included. */
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
     * True when the cell holds a formula. Of formulas without a stored result, which are no values, only those in the first
     * 160 rows are known.
     */
    public boolean isFormula(int row, int column) {
        long key = SheetCellsBuilder.key(row, column);
        int at = place(key);
        return at < 0 ? Arrays.binarySearch(emptyFormulas, key) >= 0 : (kinds[at] & SheetCellsBuilder.FORMULA) != 0;
    }

    /**
     * Counts values that are kept besides those of the cells, such as those that a reader looks up, as if they stood in cells.
     *
     * @throws WorkbookException when the limit of the file's cells is passed
     */
    public void keep(int values) throws WorkbookException {
        for (int i = 0; i < values; i++) {
            budget.spend();
        }
    }

    /**
     * Counts what is said about a cell, which often quotes it.
     *
     * @throws WorkbookException when that is longer in all than the text of a file may be
     */
    public void note(String message) throws WorkbookException {
        budget.spendNote(message.length());
    }

    /** As {@link Arrays#binarySearch(long[], long)}. Rows are read cell by cell, so the one asked for is most often near. */
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

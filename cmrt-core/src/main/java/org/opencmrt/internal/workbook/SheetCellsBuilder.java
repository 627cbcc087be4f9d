package org.opencmrt.internal.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Collects the cells of one sheet as a scanner finds them. */
final class SheetCellsBuilder {
    static final byte TEXT = 1;
    static final byte SHARED = 2;
    static final byte NUMBER = 3;
    static final byte BOOLEAN = 4;
    static final byte ERROR = 5;
    /** The flag that is added to the kind of a cell with a formula. */
    static final byte FORMULA = 16;

    /**
     * The number of rows in which formulas without a value are recorded. They are relevant where templates have labels:
     * in the heads of sheets and throughout a form.
     */
    private static final int HEAD_ROWS = 160;

    private static final int NAMING_COLUMNS = 4;

    private static final int COLUMN_BITS = 15;

    private final CellBudget budget;
    private long[] keys = new long[256];
    private byte[] kinds = new byte[256];
    private double[] numbers = new double[256];
    private Object[] texts = new Object[256];
    private final List<InputRule> inputRules = new ArrayList<>();
    private final List<CellArea> mergedRows = new ArrayList<>();
    private long[] uncalculated = new long[64];
    private int uncalculatedCount;
    private long[] emptyFormulas = new long[64];
    private int emptyFormulaCount;
    private int size;
    private boolean sorted = true;

    SheetCellsBuilder(CellBudget budget) {
        this.budget = budget;
    }

    static long key(int row, int column) {
        return ((long) row << COLUMN_BITS) | column;
    }

    static int row(long key) {
        return (int) (key >> COLUMN_BITS);
    }

    static int column(long key) {
        return (int) (key & ((1 << COLUMN_BITS) - 1));
    }

    void text(int row, int column, boolean formula, String text) throws WorkbookException {
        if (!text.isEmpty()) {
            budget.spendText(text.length());
            int at = add(row, column, formula, TEXT);
            texts[at] = text;
        }
    }

    void shared(int row, int column, boolean formula, int index) throws WorkbookException {
        int at = add(row, column, formula, SHARED);
        numbers[at] = index;
    }

    void number(int row, int column, boolean formula, double number) throws WorkbookException {
        int at = add(row, column, formula, NUMBER);
        numbers[at] = number;
    }

    void bool(int row, int column, boolean formula, boolean value) throws WorkbookException {
        int at = add(row, column, formula, BOOLEAN);
        numbers[at] = value ? 1 : 0;
    }

    void error(int row, int column, boolean formula, String code) throws WorkbookException {
        int at = add(row, column, formula, ERROR);
        texts[at] = code;
    }

    static boolean keepsEmptyFormula(int row) {
        return row <= HEAD_ROWS;
    }

    /** Adds a formula without a stored result, as written by programs that do not calculate. */
    void emptyFormula(int row, int column) throws WorkbookException {
        budget.spend();
        if (emptyFormulaCount == emptyFormulas.length) {
            emptyFormulas = Arrays.copyOf(emptyFormulas, emptyFormulaCount * 2);
        }
        emptyFormulas[emptyFormulaCount++] = key(row, column);
    }

    /**
     * True if an uncalculated formula in this cell is recorded. The first columns of a list identify its rows, so
     * formulas there count in all rows.
     */
    static boolean keepsUncalculated(int row, int column) {
        return keepsEmptyFormula(row) || column <= NAMING_COLUMNS;
    }

    /** Adds a formula that was never calculated. A formula that shows an empty text was calculated. */
    void uncalculated(int row, int column) throws WorkbookException {
        budget.spend();
        if (uncalculatedCount == uncalculated.length) {
            uncalculated = Arrays.copyOf(uncalculated, uncalculatedCount * 2);
        }
        uncalculated[uncalculatedCount++] = key(row, column);
    }

    /** The keys of formulas that were never calculated, in the order of the file. */
    long[] uncalculated() {
        return Arrays.copyOf(uncalculated, uncalculatedCount);
    }

    void inputRules(String type, String areas) throws WorkbookException {
        for (InputRule rule : InputRule.parse(type, areas)) {
            budget.spend();
            inputRules.add(rule);
        }
    }

    /**
     * Adds a merged area. An area within a single row is skipped, because it does not cover another row; an invalid
     * text is skipped too.
     */
    void merged(String area) throws WorkbookException {
        budget.spend();
        CellArea.parse(area).filter(cells -> cells.lastRow() > cells.firstRow()).ifPresent(mergedRows::add);
    }

    List<CellArea> mergedRows() {
        return mergedRows;
    }

    CellBudget budget() {
        return budget;
    }

    private int add(int row, int column, boolean formula, byte kind) throws WorkbookException {
        budget.spend();
        if (size == keys.length) {
            grow();
        }
        long key = key(row, column);
        sorted &= size == 0 || keys[size - 1] < key;
        keys[size] = key;
        kinds[size] = formula ? (byte) (kind | FORMULA) : kind;
        return size++;
    }

    private void grow() {
        int length = size * 2;
        keys = Arrays.copyOf(keys, length);
        kinds = Arrays.copyOf(kinds, length);
        numbers = Arrays.copyOf(numbers, length);
        texts = Arrays.copyOf(texts, length);
    }

    /** Builds the result. Cells that are out of order are sorted; if a cell occurs twice, the first one is used. */
    SheetCells build(String sheetName, SharedStrings sharedStrings) {
        trim(sorted ? null : order());
        return new SheetCells(sheetName, this, sharedStrings);
    }

    private int[] order() {
        int[] byKey = IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> keys[a] != keys[b] ? Long.compare(keys[a], keys[b]) : Integer.compare(a, b))
                .mapToInt(Integer::intValue)
                .toArray();
        return IntStream.range(0, size)
                .filter(i -> i == 0 || keys[byKey[i]] != keys[byKey[i - 1]])
                .map(i -> byKey[i])
                .toArray();
    }

    private void trim(int[] order) {
        if (order == null) {
            keys = Arrays.copyOf(keys, size);
            kinds = Arrays.copyOf(kinds, size);
            numbers = Arrays.copyOf(numbers, size);
            texts = Arrays.copyOf(texts, size);
            return;
        }
        long[] oldKeys = keys;
        byte[] oldKinds = kinds;
        double[] oldNumbers = numbers;
        Object[] oldTexts = texts;
        keys = new long[order.length];
        kinds = new byte[order.length];
        numbers = new double[order.length];
        texts = new Object[order.length];
        for (int i = 0; i < order.length; i++) {
            keys[i] = oldKeys[order[i]];
            kinds[i] = oldKinds[order[i]];
            numbers[i] = oldNumbers[order[i]];
            texts[i] = oldTexts[order[i]];
        }
        size = order.length;
    }

    /** The keys of formulas without a stored result, ascending. */
    long[] emptyFormulas() {
        long[] keysOfEmpty = Arrays.copyOf(emptyFormulas, emptyFormulaCount);
        Arrays.sort(keysOfEmpty);
        return keysOfEmpty;
    }

    List<InputRule> inputRules() {
        return inputRules;
    }

    long[] keys() {
        return keys;
    }

    byte[] kinds() {
        return kinds;
    }

    double[] numbers() {
        return numbers;
    }

    Object[] texts() {
        return texts;
    }
}

package org.opencmrt.internal.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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

    private static final byte TEXT = 1;
    private static final byte SHARED = 2;
    private static final byte NUMBER = 3;
    private static final byte BOOLEAN = 4;
    private static final byte ERROR = 5;
    /** The flag that is added to the kind of a cell with a formula. */
    private static final byte FORMULA = 16;

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
    private final BitSet hiddenColumns;
    private final BitSet hiddenRows;
    private final CellBudget budget;
    /**
     * The position of the last search. It is only a hint for the next search, because another thread may have set it.
     */
    private int last;

    private SheetCells(String name, Builder built, SharedStrings sharedStrings) {
        this.name = name;
        this.keys = built.keys;
        this.kinds = built.kinds;
        this.numbers = built.numbers;
        this.texts = built.texts;
        this.sharedStrings = sharedStrings;
        this.inputRules = List.copyOf(built.inputRules);
        this.mergedRows = List.copyOf(built.mergedRows);
        this.emptyFormulas = Arrays.copyOf(built.emptyFormulas, built.emptyFormulaCount);
        Arrays.sort(emptyFormulas);
        this.uncalculated = Arrays.copyOf(built.uncalculated, built.uncalculatedCount);
        this.hiddenColumns = built.hiddenColumns;
        this.hiddenRows = built.hiddenRows;
        this.budget = built.budget;
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
        for (int i = from(SheetBytes.key(firstRow, 0)); i < keys.length; i++) {
            int row = SheetBytes.row(keys[i]);
            if (SheetBytes.column(keys[i]) <= lastColumn && (count == 0 || rows[count - 1] != row)) {
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
                .filter(key -> columns.test(SheetBytes.column(key)))
                .mapToInt(SheetBytes::row)
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
        int at = place(SheetBytes.key(row, column));
        return at < 0 ? Optional.empty() : Optional.of(value(at));
    }

    /** True if the cell has a value, including an error. */
    public boolean has(int row, int column) {
        return place(SheetBytes.key(row, column)) >= 0;
    }

    /** True if the cell has a value or a recorded formula; see {@link #isFormula}. */
    public boolean isUsed(int row, int column) {
        return has(row, column) || isFormula(row, column);
    }

    /** The rows in which one of these columns shows an error, such as {@code #REF!}, 1-based. */
    public Set<Integer> errorRows(IntPredicate columns) {
        Set<Integer> rows = new HashSet<>();
        for (int i = 0; i < kinds.length; i++) {
            if ((kinds[i] & ~FORMULA) == ERROR && columns.test(SheetBytes.column(keys[i]))) {
                rows.add(SheetBytes.row(keys[i]));
            }
        }
        return rows;
    }

    /**
     * True if the cell contains a formula. Formulas without a stored result are not values; only those in the first 160
     * rows are recorded.
     */
    public boolean isFormula(int row, int column) {
        long key = SheetBytes.key(row, column);
        int at = place(key);
        return at < 0 ? Arrays.binarySearch(emptyFormulas, key) >= 0 : (kinds[at] & FORMULA) != 0;
    }

    /** True if the sheet has no formula, so that it may show the results of a template's formulas as texts. */
    public boolean isValuesOnly() {
        boolean hasFormula = emptyFormulas.length > 0 || uncalculated.length > 0;
        for (int i = 0; i < kinds.length && !hasFormula; i++) {
            hasFormula = (kinds[i] & FORMULA) != 0;
        }
        return !hasFormula;
    }

    /** The cells with a typed text in these columns, without hidden columns, by row and column. */
    public List<CellAddress> shownTexts(IntPredicate columns) {
        List<CellAddress> found = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            int row = SheetBytes.row(keys[i]);
            int column = SheetBytes.column(keys[i]);
            boolean isText = kinds[i] == TEXT || kinds[i] == SHARED;
            if (isText && CellAddress.exists(row, column) && !hiddenColumns.get(column) && columns.test(column)) {
                found.add(new CellAddress(row, column));
            }
        }
        return found;
    }

    /** True if the row is hidden, as are the rows of a template with the choices of its answers. */
    public boolean isHiddenRow(int row) {
        return hiddenRows.get(row);
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
        budget.tick();
        byte kind = kinds[at];
        boolean formula = (kind & FORMULA) != 0;
        return switch (kind & ~FORMULA) {
            case SHARED ->
                new CellValue(
                        CellValue.Kind.TEXT,
                        sharedStrings.get((int) numbers[at], () -> described(at)),
                        Double.NaN,
                        formula);
            case TEXT -> new CellValue(CellValue.Kind.TEXT, (String) texts[at], Double.NaN, formula);
            case NUMBER ->
                new CellValue(
                        CellValue.Kind.NUMBER,
                        texts[at] == null ? NumberText.of(numbers[at]) : (String) texts[at],
                        numbers[at],
                        formula);
            case BOOLEAN ->
                new CellValue(CellValue.Kind.BOOLEAN, numbers[at] != 0 ? "TRUE" : "FALSE", Double.NaN, formula);
            default -> new CellValue(CellValue.Kind.ERROR, (String) texts[at], Double.NaN, formula);
        };
    }

    private String described(int at) {
        CellAddress address = new CellAddress(SheetBytes.row(keys[at]), SheetBytes.column(keys[at]));
        return "the cell " + address + " of the sheet \"" + name + "\"";
    }

    /** Collects the cells of one sheet as a scanner finds them. */
    static final class Builder {
        /**
         * The number of rows in which formulas without a value are recorded. They are relevant where templates have labels:
         * in the heads of sheets and throughout a form.
         */
        private static final int HEAD_ROWS = 160;

        private static final int NAMING_COLUMNS = 4;

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
        private final BitSet hiddenColumns = new BitSet();
        private final BitSet hiddenRows = new BitSet();
        private int size;
        private boolean sorted = true;

        Builder(CellBudget budget) {
            this.budget = budget;
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
            number(row, column, formula, number, null);
        }

        /** Adds a number with the text that its format shows; null if it shows only the number. */
        void number(int row, int column, boolean formula, double number, String shown) throws WorkbookException {
            int at = add(row, column, formula, NUMBER);
            numbers[at] = number;
            texts[at] = shown;
        }

        void bool(int row, int column, boolean formula, boolean value) throws WorkbookException {
            int at = add(row, column, formula, BOOLEAN);
            numbers[at] = value ? 1 : 0;
        }

        void error(int row, int column, boolean formula, String code) throws WorkbookException {
            int at = add(row, column, formula, ERROR);
            texts[at] = code;
        }

        void hideColumns(int first, int last) {
            int end = Math.min(last, CellAddress.MAX_COLUMN) + 1;
            if (first >= 1 && first < end) {
                hiddenColumns.set(first, end);
            }
        }

        void hideRow(int row) {
            hiddenRows.set(row);
        }

        /** True for a column to the right of the ones to read, unless it contains a visible typed text. */
        boolean isBeyond(int column, int lastColumn, boolean isTypedText) {
            return column > lastColumn && (!isTypedText || hiddenColumns.get(column));
        }

        /** True for the rows in which formulas without a value are recorded. */
        static boolean isHead(int row) {
            return row <= HEAD_ROWS;
        }

        /**
         * Adds a formula without a stored result, as written by programs that do not calculate. The first columns of a list
         * identify its rows, so formulas there that were never calculated count in all rows.
         *
         * @param calculated true if the formula shows an empty text, so that it was calculated
         */
        void emptyFormula(int row, int column, boolean calculated) throws WorkbookException {
            if (isHead(row)) {
                emptyFormulas = with(SheetBytes.key(row, column), emptyFormulas, emptyFormulaCount++);
            }
            if (!calculated && (isHead(row) || column <= NAMING_COLUMNS)) {
                uncalculated = with(SheetBytes.key(row, column), uncalculated, uncalculatedCount++);
            }
        }

        private long[] with(long key, long[] before, int count) throws WorkbookException {
            budget.spend();
            long[] all = count == before.length ? Arrays.copyOf(before, count * 2) : before;
            all[count] = key;
            return all;
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
            CellArea.parse(area)
                    .filter(cells -> cells.lastRow() > cells.firstRow())
                    .ifPresent(mergedRows::add);
        }

        private int add(int row, int column, boolean formula, byte kind) throws WorkbookException {
            budget.spend();
            if (size == keys.length) {
                grow();
            }
            long key = SheetBytes.key(row, column);
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
            if (!sorted) {
                sort();
            }
            keys = Arrays.copyOf(keys, size);
            kinds = Arrays.copyOf(kinds, size);
            numbers = Arrays.copyOf(numbers, size);
            texts = Arrays.copyOf(texts, size);
            return new SheetCells(sheetName, this, sharedStrings);
        }

        private void sort() {
            long[] oldKeys = keys.clone();
            byte[] oldKinds = kinds.clone();
            double[] oldNumbers = numbers.clone();
            Object[] oldTexts = texts.clone();
            int[] order = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> oldKeys[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            size = 0;
            for (int from : order) {
                if (size == 0 || keys[size - 1] != oldKeys[from]) {
                    keys[size] = oldKeys[from];
                    kinds[size] = oldKinds[from];
                    numbers[size] = oldNumbers[from];
                    texts[size++] = oldTexts[from];
                }
            }
        }
    }
}

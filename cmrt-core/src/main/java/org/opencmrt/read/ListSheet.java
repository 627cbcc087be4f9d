package org.opencmrt.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.CellValue;
import org.opencmrt.internal.workbook.MergedRows;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Finding;
import org.opencmrt.model.SmelterId;

/**
 * The rows of a sheet that contains a list of smelters, mines, or products. Each filled cell in the list's columns is
 * read, or its row is reported in a finding.
 *
 * @param <C> the columns by meaning
 */
final class ListSheet<C extends Enum<C>> {
    /** Columns that identify the subject of a row. */
    private static final Set<String> NAMING =
            Set.of("ID_INPUT", "METAL", "LOOKUP_NAME", "NAME", "SMELTER_NAME", "NUMBER");

    /** Columns that the template's formulas fill if the list has an input column for ids. */
    private static final Set<String> CALCULATED =
            Set.of("METAL", "LOOKUP_NAME", "COUNTRY", "ID", "ID_SOURCE", "STREET", "CITY", "STATE");

    /** The only naming columns without formulas in smelter lists that look up names but not ids. */
    private static final Set<String> CHOSEN = Set.of("METAL", "LOOKUP_NAME");

    /** A row above the end of the shortest list. Below their lists, templates show their last line with a formula. */
    private static final int SHORTEST = 200;

    private final SheetLayout<C> layout;
    private final Class<C> type;
    private final SheetCells cells;
    private final String file;
    private final int firstRow;
    private final int lastRow;
    private final Verbatim verbatim;
    private final EntrySigns signs;
    private final MergedRows merged;
    private final Map<C, String> letters;
    private final Map<C, Set<Integer>> uncalculated;
    private final C firstColumn;
    private final String firstLetters;
    private final Optional<C> metalColumn;

    ListSheet(SheetLayout<C> layout, Class<C> type, SheetCells cells, String file, int rowsDown, Verbatim verbatim) {
        this.layout = layout;
        this.type = type;
        this.cells = cells;
        this.file = file;
        this.firstRow = layout.firstRow() + rowsDown;
        this.lastRow = layout.lastRow().orElse(CellAddress.MAX_ROW - rowsDown) + rowsDown;
        this.verbatim = verbatim;
        this.signs = new EntrySigns(layout, cells);
        this.merged = new MergedRows(layout.columns()::containsValue, cells, firstRow);
        this.letters = new EnumMap<>(type);
        this.uncalculated = new EnumMap<>(type);
        layout.columns().forEach((column, number) -> letters.put(column, CellAddress.lettersOf(number)));
        this.firstColumn = Collections.min(layout.columns().entrySet(), Map.Entry.<C, Integer>comparingByValue())
                .getKey();
        this.firstLetters = letters.get(firstColumn);
        this.metalColumn = layout.metalColumn();
    }

    /** The name of the sheet. */
    String name() {
        return cells.name();
    }

    /** True for a cell below the headings of the list. */
    boolean holds(CellAddress cell) {
        return cell.row() >= firstRow && cell.column() <= layout.lastColumn();
    }

    /** True if the list is blank. */
    boolean isEmpty() {
        int[] filled = cells.filledRows(firstRow, layout.lastColumn());
        return filled.length == 0 || filled[0] > lastRow;
    }

    /**
     * The rows that a supplier filled in.
     *
     * @param isFilled decides from the texts of a row's own cells whether the supplier filled in the row
     * @param lookup used to recognize the names of smelters
     * @param findings receives the findings about the list as a whole, or about a block of its rows
     */
    List<ListRow<C>> read(Predicate<Map<C, DeclaredText>> isFilled, LookupIndex lookup, List<Finding> findings)
            throws WorkbookException {
        int[] filled = cells.filledRows(firstRow, layout.lastColumn());
        int end = 0;
        while (end < filled.length && filled[end] <= lastRow) {
            end++;
        }
        noteUnread(Arrays.copyOfRange(filled, end, filled.length), findings);
        RowBlocks blocks = new RowBlocks(lookup, findings);
        Set<C> own = ownColumns();
        Set<Integer> typed = numbers(own::contains);
        NavigableSet<Integer> withoutValue = uncalculatedRows(typed);
        Set<Integer> errors = cells.errorRows(typed::contains);
        // In an otherwise blank row, the template's formulas would fill the naming columns, so errors in these columns
        // count too.
        Set<Integer> blankErrors =
                cells.errorRows(numbers(column -> own.contains(column) || NAMING.contains(column.name()))::contains);
        int lastRead = 0;
        for (int i = 0; i < end; i++) {
            int row = filled[i];
            Map<C, DeclaredText> texts = texts(row);
            lastRead = texts.isEmpty() ? lastRead : row;
            if (isFilled.test(texts)) {
                if (!isFoot(texts)) {
                    addMerged(row, texts);
                    blocks.add(row, texts);
                }
            }
            if ((texts.isEmpty() ? blankErrors : errors).contains(row)) {
                withoutValue.add(row);
            }
        }
        removeFoot(withoutValue, lastRead);
        for (int column : numbers(column -> own.contains(column) && NAMING.contains(column.name()))) {
            withoutValue.addAll(zeroRows(column, filled, end));
        }
        noteWithoutValue(withoutValue, findings);
        List<ListRow<C>> rows = blocks.rows();
        noteBeside(blocks.shifted, findings);
        return rows;
    }

    private boolean isFoot(Map<C, DeclaredText> texts) {
        return texts.values().stream().allMatch(text -> text.text().startsWith(EntrySigns.COPYRIGHT));
    }

    /** The columns in which any formula was entered by the supplier. */
    private Set<C> ownColumns() {
        Set<C> own = EnumSet.noneOf(type);
        for (C column : layout.columns().keySet()) {
            boolean isOwn = firstColumn.name().equals("ID_INPUT")
                    ? !CALCULATED.contains(column.name())
                    : !looksNamesUp() || CHOSEN.contains(column.name());
            if (isOwn) {
                own.add(column);
            }
        }
        return own;
    }

    private boolean looksNamesUp() {
        return layout.columns().keySet().stream()
                .anyMatch(column -> column.name().equals("LOOKUP_NAME"));
    }

    /** The rows with a formula that the supplier entered and for which the file contains no result. */
    private NavigableSet<Integer> uncalculatedRows(Set<Integer> columns) {
        NavigableSet<Integer> rows = new TreeSet<>();
        for (int row : cells.uncalculatedRows(columns::contains)) {
            if (row >= firstRow && row <= lastRow) {
                rows.add(row);
            }
        }
        return rows;
    }

    /**
     * The rows of a column with formulas, all of which show the number 0: LibreOffice stores it in .xls files for
     * formulas that it did not calculate. None if any formula has another result.
     */
    private List<Integer> zeroRows(int column, int[] rows, int end) throws WorkbookException {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            if (cells.isFormula(rows[i], column)) {
                if (!cells.cell(rows[i], column)
                        .filter(CellText::isReferenceToBlank)
                        .isPresent()) {
                    return List.of();
                }
                found.add(rows[i]);
            }
        }
        return found;
    }

    /** Removes the row with the last line of the template: a single one below all rows with texts. */
    private static void removeFoot(NavigableSet<Integer> withoutValue, int lastRead) {
        if (!withoutValue.isEmpty()) {
            int last = withoutValue.last();
            if (last > Math.max(SHORTEST, lastRead) && !withoutValue.contains(last - 1)) {
                withoutValue.remove(last);
            }
        }
    }

    /** The numbers of the columns that satisfy the predicate. */
    private Set<Integer> numbers(Predicate<C> columns) {
        return layout.columns().entrySet().stream()
                .filter(column -> columns.test(column.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    private void noteWithoutValue(NavigableSet<Integer> rows, List<Finding> findings) throws WorkbookException {
        if (!rows.isEmpty()) {
            find(
                    rows.first(),
                    ReadRule.READ_VALUE_MISSING.of("sheet", cells.name(), "rows", RowNumbers.text(List.copyOf(rows))),
                    findings);
        }
    }

    /** Adds findings for filled rows outside the list. A row without an id or a metal may belong to the table below. */
    private void noteUnread(int[] below, List<Finding> findings) throws WorkbookException {
        List<Integer> above = new ArrayList<>();
        for (int row : cells.filledRows(1, layout.lastColumn())) {
            if (row >= firstRow) {
                break;
            }
            if (row == firstRow - 1 ? signs.isEntry(row) : signs.looksFilled(row)) {
                above.add(row);
            }
        }
        noteUnread(above, "above", findings);
        List<Integer> entries = new ArrayList<>();
        for (int row : below) {
            if (signs.isEntry(row)) {
                entries.add(row);
            }
        }
        noteUnread(entries, "below", findings);
    }

    /** Adds findings for texts in columns that are not those of the list, unless they belong to a shifted row. */
    private void noteBeside(Set<Integer> shifted, List<Finding> findings) throws WorkbookException {
        Collection<Integer> own = layout.columns().values();
        NavigableSet<Integer> alone = besideRows(own);
        NavigableMap<Integer, CellAddress> besideEntries = new TreeMap<>();
        for (CellAddress at : UnreadTexts.of(cells, own::contains, layout.lastColumn())) {
            int row = at.row();
            if (row < firstRow || row > lastRow || shifted.contains(row)) {
                continue;
            }
            if (EntrySigns.isTyped(cells, row, own)) {
                besideEntries.putIfAbsent(row, at);
            } else {
                alone.add(row);
            }
        }
        noteUnread(List.copyOf(alone), "beside", findings);
        if (!besideEntries.isEmpty()) {
            String rows = RowNumbers.text(List.copyOf(besideEntries.keySet()));
            Finding finding = ReadRule.READ_TEXT_BESIDE_FIELD.say("list", "sheet", cells.name(), "rows", rows);
            CellAddress first = besideEntries.firstEntry().getValue();
            cells.note(finding.message());
            findings.add(finding.at(cell(first.row(), CellAddress.lettersOf(first.column()))));
        }
    }

    /** The rows of the list that are filled only in the columns next to those of the list. */
    private NavigableSet<Integer> besideRows(Collection<Integer> own) throws WorkbookException {
        int last = layout.lastColumn() + ListColumns.FURTHER;
        List<Integer> others = IntStream.rangeClosed(1, last)
                .filter(column -> !own.contains(column))
                .boxed()
                .toList();
        NavigableSet<Integer> beside = new TreeSet<>();
        for (int row : cells.filledRows(firstRow, last)) {
            if (row <= lastRow && !EntrySigns.isTyped(cells, row, own) && EntrySigns.isTyped(cells, row, others)) {
                beside.add(row);
            }
        }
        return beside;
    }

    private void noteUnread(List<Integer> rows, String where, List<Finding> findings) throws WorkbookException {
        if (!rows.isEmpty()) {
            find(
                    rows.get(0),
                    ReadRule.READ_ROWS_OUTSIDE_LIST.say(
                            where, "sheet", cells.name(), "firstRow", firstRow, "rows", RowNumbers.text(rows)),
                    findings);
        }
    }

    private void find(int row, Finding finding, List<Finding> findings) throws WorkbookException {
        cells.note(finding.message());
        findings.add(finding.at(first(row)));
    }

    /** The texts of a row by column. The result of a formula that refers to an empty cell counts as blank. */
    private Map<C, DeclaredText> texts(int row) throws WorkbookException {
        Map<C, DeclaredText> texts = new EnumMap<>(type);
        for (Map.Entry<C, Integer> column : layout.columns().entrySet()) {
            Optional<CellValue> cell = cells.cell(row, column.getValue());
            if (cell.isPresent()) {
                take(column.getKey(), at(row, column.getKey()), cell.get(), texts);
            }
        }
        return texts;
    }

    /** Adds the texts of merged cells; a merged cell shows the text of its first row. */
    private void addMerged(int row, Map<C, DeclaredText> texts) throws WorkbookException {
        if (merged.isEmpty()) {
            return;
        }
        for (Map.Entry<C, Integer> column : layout.columns().entrySet()) {
            int shown = merged.shown(row, column.getValue());
            Optional<CellValue> cell = shown == row ? Optional.empty() : cells.cell(shown, column.getValue());
            if (cell.isPresent()) {
                take(column.getKey(), at(shown, column.getKey()), cell.get(), texts);
            }
        }
    }

    /**
     * The texts of a row whose cells are this many columns too far to the right. Results of formulas are meaningless
     * there.
     */
    private Map<C, DeclaredText> shifted(int row, int by) throws WorkbookException {
        Map<C, DeclaredText> texts = new EnumMap<>(type);
        for (Map.Entry<C, Integer> column : layout.columns().entrySet()) {
            int from = column.getValue() + by;
            Optional<CellValue> cell = from < 1 ? Optional.empty() : cells.cell(row, from);
            if (cell.isPresent() && !cell.get().formula()) {
                take(column.getKey(), cell(row, CellAddress.lettersOf(from)), cell.get(), texts);
            }
        }
        return texts;
    }

    private void take(C column, CellRef ref, CellValue value, Map<C, DeclaredText> texts) {
        verbatim.note(ref, value);
        Optional<String> text = CellText.of(value);
        if (text.isPresent() && !CellText.isReferenceToBlank(value)) {
            DeclaredText.Origin origin = value.formula() ? DeclaredText.Origin.CALCULATED : DeclaredText.Origin.TYPED;
            texts.put(column, new DeclaredText(text.get(), ref, origin));
        }
    }

    /** True if the cell of a text contains the number 0, not a text. */
    boolean isZero(DeclaredText text) throws WorkbookException {
        return cells.cell(CellAddress.of(text.cell().cell()))
                .filter(value -> value.kind() == CellValue.Kind.NUMBER && value.number() == 0)
                .isPresent();
    }

    /**
     * True if a cell in the first columns contains a formula without a result: one that was never calculated, or one
     * with the number 0, which LibreOffice stores in that case in .xls files.
     */
    boolean lacksResult(int row, C column) throws WorkbookException {
        int number = layout.columns().get(column);
        Optional<CellValue> cell = cells.cell(row, number);
        return cell.isPresent()
                ? CellText.isReferenceToBlank(cell.get())
                : uncalculated
                        .computeIfAbsent(
                                column,
                                any -> IntStream.of(cells.uncalculatedRows(at -> at == number))
                                        .boxed()
                                        .collect(Collectors.toSet()))
                        .contains(row);
    }

    /** The cell of a column in a row; the leftmost column if the layout does not have the column. */
    CellRef at(int row, C column) {
        return cell(row, letters.getOrDefault(column, firstLetters));
    }

    /** The first cell of a row. */
    CellRef first(int row) {
        return cell(row, firstLetters);
    }

    /**
     * The first cell of a row with these texts. It reuses the address of a text, so that a list with thousands of rows
     * does not store it twice.
     */
    CellRef first(int row, Map<C, DeclaredText> texts) {
        DeclaredText text = texts.get(firstColumn);
        return text == null || text.cell().row() != row ? first(row) : text.cell();
    }

    /** Counts texts that the reader adds to a row as if they were cells. */
    void keep(int added) throws WorkbookException {
        cells.keep(added);
    }

    /** Counts the length of a message about a row. */
    void note(String message) throws WorkbookException {
        cells.note(message);
    }

    boolean is(String trait) {
        return layout.is(trait);
    }

    Optional<C> metalColumn() {
        return metalColumn;
    }

    boolean has(C column) {
        return layout.columns().containsKey(column);
    }

    private CellRef cell(int row, String column) {
        return new CellRef(file, cells.name(), column + row);
    }

    /** Collects rows. Rows in the wrong columns are held back until their block ends. */
    private final class RowBlocks {
        private final ColumnShift<C> shift;
        private final List<Finding> findings;
        private final List<ListRow<C>> rows = new ArrayList<>();
        private final List<ListRow<C>> block = new ArrayList<>();
        private final List<ColumnShift.Placing> placings = new ArrayList<>();
        private final Set<Integer> shifted = new HashSet<>();
        private int by;
        private int last;

        RowBlocks(LookupIndex lookup, List<Finding> findings) {
            this.shift = new ColumnShift<>(layout, cells, lookup);
            this.findings = findings;
        }

        void add(int row, Map<C, DeclaredText> texts) throws WorkbookException {
            ColumnShift.Placing placing = isInPlace(row, texts) ? ColumnShift.Placing.IN_PLACE : shift.of(row);
            if (row != last + 1 || placing.isInPlace() || (placing.by() != 0 && placing.by() != by)) {
                endBlock();
            }
            last = row;
            ListRow<C> asItStands = new ListRow<>(row, texts, false);
            if (placing.by() == 0 && by == 0) {
                rows.add(asItStands);
            } else {
                by = placing.by() == 0 ? by : placing.by();
                block.add(asItStands);
                placings.add(placing);
            }
        }

        List<ListRow<C>> rows() throws WorkbookException {
            endBlock();
            return rows;
        }

        /** True if the first cells of a row contain what belongs there, as in nearly all rows. */
        private boolean isInPlace(int row, Map<C, DeclaredText> texts) {
            if (metalColumn.isEmpty()) {
                int column = layout.columns().get(firstColumn);
                return (column == 1 || !cells.has(row, column - 1)) && !cells.has(row, layout.lastColumn() + 1);
            }
            DeclaredText metal = texts.get(metalColumn.get());
            DeclaredText first = texts.get(firstColumn);
            return (metal != null && MetalNames.known(metal.text()).isPresent())
                    || (first != null
                            && firstColumn.name().startsWith("ID")
                            && SmelterId.tryParse(first.text()).isPresent());
        }

        /**
         * Ends the block. Unclear rows belong to it only if they are between rows that are in the same wrong columns.
         */
        private void endBlock() throws WorkbookException {
            int end = block.size();
            while (end > 0 && placings.get(end - 1).by() == 0) {
                end--;
            }
            boolean agree = placings.subList(0, end).stream().allMatch(placing -> placing.by() != 0);
            for (int i = 0; i < block.size(); i++) {
                ListRow<C> row = block.get(i);
                boolean moves = i < end && agree;
                rows.add(new ListRow<>(
                        row.number(), moves ? shifted(row.number(), by) : row.texts(), i < end && !agree));
            }
            if (end > 0) {
                tell(end, agree);
            }
            block.clear();
            placings.clear();
            by = 0;
        }

        private void tell(int end, boolean agree) throws WorkbookException {
            List<Integer> numbers =
                    block.subList(0, end).stream().map(ListRow::number).toList();
            shifted.addAll(numbers);
            String rows = RowNumbers.text(numbers);
            String columns = Math.abs(by) == 1 ? "one column" : Math.abs(by) + " columns";
            String side = by < 0 ? "left" : "right";
            String example = placings.get(0).example();
            Object[] quoted = {"rows", rows, "columns", columns, "side", side, "example", example};
            ReadRule rule = ReadRule.READ_COLUMNS_SHIFTED;
            Finding finding =
                    agree ? rule.of(quoted) : rule.say("mixed", quoted).as(Finding.Severity.ERROR);
            find(numbers.get(0), finding, findings);
        }
    }
}

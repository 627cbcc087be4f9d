package org.opencmrt.fill;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.internal.formula.Cells;
import org.opencmrt.internal.formula.Empty;
import org.opencmrt.internal.formula.Evaluator;
import org.opencmrt.internal.formula.Expression;
import org.opencmrt.internal.formula.FormulaParser;
import org.opencmrt.internal.formula.Reach;
import org.opencmrt.internal.formula.UnknownFormulaException;
import org.opencmrt.internal.workbook.SheetBytes;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.internal.workbook.XlsxParts;

/**
 * The cells of a workbook that is being filled in; formulas are calculated when their values are requested. Not
 * thread-safe.
 */
final class Book implements Cells {
    private static final Pattern NAME = Pattern.compile("<(?:\\w+:)?definedName\\s([^>]*)>([^<]*)<");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    /** More columns than any template formula uses. */
    private static final int LAST_COLUMN = 256;

    private final XlsxParts parts;
    private final Known blank;
    private final List<String> names = new ArrayList<>();
    private final List<Optional<Sheet>> sheets = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> definedNames = new HashMap<>();
    private final Map<String, Optional<Expression>> meanings = new HashMap<>();
    private final Map<Column, Places> places = new HashMap<>();
    private final IdentityHashMap<Expression, Reach> reaches = new IdentityHashMap<>();
    /** The sheets whose formulas refer only to their own sheet, and the sheets for which this has been checked. */
    private final BitSet alone = new BitSet();

    private final BitSet asked = new BitSet();
    private final Evaluator evaluator = new Evaluator(this);
    /** True if anything that was read since this was set to false depends on typed values. */
    private boolean touched;

    private record Column(int sheet, int column, int fromRow, int toRow) {}

    /**
     * The first position of each value in a column.
     *
     * @param touched whether some values depend on typed values
     * @param constant whether no declaration changes the values
     */
    private record Places(Map<Object, Integer> first, boolean touched, boolean constant) {}

    /** Carries a problem with the file through the formula evaluator. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(WorkbookException cause) {
            super(cause);
        }

        WorkbookException trouble() {
            return (WorkbookException) getCause();
        }
    }

    Book(XlsxParts parts, Known blank) throws WorkbookException {
        this.parts = parts;
        this.blank = blank;
        for (String name : parts.sheets().keySet()) {
            numbers.putIfAbsent(name.toLowerCase(Locale.ROOT), names.size());
            names.add(name);
            sheets.add(Optional.empty());
        }
        String workbook = workbookXml();
        Matcher name = NAME.matcher(workbook);
        while (name.find()) {
            Map<String, String> attributes = attributes(name.group(1));
            String key = attributes.getOrDefault("name", "").toLowerCase(Locale.ROOT);
            String sheet = attributes.getOrDefault("localSheetId", "");
            definedNames.putIfAbsent(sheet + "!" + key, unescaped(name.group(2)));
        }
    }

    static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2) == null ? attribute.group(3) : attribute.group(2));
        }
        return attributes;
    }

    static String unescaped(String text) throws WorkbookException {
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return XlsxParts.formula(bytes, 0, bytes.length);
    }

    private String workbookXml() throws WorkbookException {
        return new String(
                parts.content(parts.workbookPart()).orElse(new byte[0]), java.nio.charset.StandardCharsets.UTF_8);
    }

    XlsxParts parts() {
        return parts;
    }

    /** The names of the sheets in their order. */
    List<String> names() {
        return names;
    }

    /** A sheet by its name; empty if there is none. */
    Optional<Sheet> find(String name) throws WorkbookException {
        int number = sheet(name);
        return number < 0 ? Optional.empty() : Optional.of(sheet(number));
    }

    Sheet sheet(int number) throws WorkbookException {
        if (sheets.get(number).isEmpty()) {
            String name = names.get(number);
            sheets.set(
                    number, Optional.of(new Sheet(number, name, parts.sheets().get(name), parts, blank)));
        }
        return sheets.get(number).get();
    }

    private Sheet loaded(int number) {
        try {
            return sheet(number);
        } catch (WorkbookException e) {
            throw new Unreadable(e);
        }
    }

    @Override
    public int sheet(String name) {
        return numbers.getOrDefault(name.toLowerCase(Locale.ROOT), -1);
    }

    @Override
    public int lastRow(int sheet) {
        return loaded(sheet).lastRow();
    }

    @Override
    public int lastColumn(int sheet) {
        return LAST_COLUMN;
    }

    @Override
    public Optional<Expression> name(String name, int sheet) {
        String key = name.toLowerCase(Locale.ROOT);
        String local = definedNames.containsKey(sheet + "!" + key) ? sheet + "!" + key : "!" + key;
        return meanings.computeIfAbsent(
                local,
                any -> Optional.ofNullable(definedNames.get(local)).map(text -> FormulaParser.parse(text, 1, 1)));
    }

    @Override
    public Object value(int number, int row, int column) {
        Sheet sheet = loaded(number);
        long key = SheetBytes.key(row, column);
        int cell = sheet.xml.find(key);
        if (cell < 0) {
            Object added = sheet.added.get(key);
            touched |= added != null;
            return added == null ? Empty.EMPTY : added;
        }
        return value(sheet, cell);
    }

    /** The value of a cell as the filled workbook shows it. */
    Object value(Sheet sheet, int cell) {
        switch (sheet.state(cell)) {
            case KNOWN -> {}
            case RUNNING -> throw UnknownFormulaException.circular();
            case FAILED -> throw new UnknownFormulaException("an unknown formula");
            default -> find(sheet, cell);
        }
        touched |= sheet.touched.get(cell);
        return sheet.value(cell);
    }

    private void find(Sheet sheet, int cell) {
        try {
            if (!sheet.xml.isFormula(cell)) {
                sheet.know(cell, sheet.stored(cell));
                return;
            }
            if (sheet.keeps(SheetBytes.row(sheet.xml.key(cell))) || !mayChange(sheet)) {
                Optional<Object> stored = sheet.stored(sheet.xml.cell(cell));
                if (stored.isPresent()) {
                    sheet.know(cell, stored.get());
                    return;
                }
            }
            calculate(sheet, cell);
        } catch (WorkbookException e) {
            throw new Unreadable(e);
        }
    }

    /**
     * False if nothing was typed into a sheet and its formulas refer to no other sheet, so that their values stay the
     * same.
     */
    boolean mayChange(Sheet sheet) throws WorkbookException {
        if (!asked.get(sheet.number)) {
            asked.set(sheet.number);
            alone.set(sheet.number, blank.fact(sheet.part + " looks at itself only", () -> looksAtItselfOnly(sheet)));
        }
        return sheet.isChanged() || !alone.get(sheet.number);
    }

    private boolean looksAtItselfOnly(Sheet sheet) throws WorkbookException {
        for (int cell = 0; cell < sheet.xml.size(); cell++) {
            if (sheet.xml.isFormula(cell) && !reach(sheet, cell).isWithin(sheet.number)) {
                return false;
            }
        }
        return true;
    }

    /** The area outside its row to which the formula of a cell refers. */
    Reach reach(Sheet sheet, int cell) throws WorkbookException {
        try {
            long key = sheet.xml.key(cell);
            Expression formula = sheet.formula(cell);
            Reach known = reaches.get(formula);
            if (known != null) {
                return known;
            }
            Reach reach = Reach.of(formula, this, sheet.number, SheetBytes.row(key), SheetBytes.column(key));
            if (reach.isFixed()) {
                reaches.put(formula, reach);
            }
            return reach;
        } catch (UnknownFormulaException e) {
            return new Reach(List.of(), false, false);
        }
    }

    private void calculate(Sheet sheet, int cell) throws WorkbookException {
        boolean before = touched;
        touched = false;
        sheet.state(cell, Sheet.State.RUNNING);
        try {
            long key = sheet.xml.key(cell);
            Object value = evaluator.value(
                    sheet.formula(cell),
                    sheet.number,
                    SheetBytes.row(key),
                    SheetBytes.column(key),
                    sheet.xml.isArrayFormula(cell));
            sheet.know(cell, value);
            sheet.touched.set(cell, touched);
        } catch (UnknownFormulaException e) {
            sheet.state(cell, Sheet.State.FAILED);
            throw e;
        } finally {
            touched |= before;
        }
    }

    @Override
    public int firstRow(int sheet, int column, int fromRow, int toRow, Object value) {
        int lastRow = Math.min(toRow, lastRow(sheet));
        Column wanted = new Column(sheet, column, fromRow, lastRow);
        Places found = places.get(wanted);
        if (found == null) {
            found = places(wanted);
            places.put(wanted, found);
        }
        touched |= found.touched;
        return found.first.getOrDefault(Evaluator.folded(value), 0);
    }

    /** Columns that no declaration changes are searched once, and the result serves all declarations. */
    private Places places(Column column) {
        Sheet sheet = loaded(column.sheet);
        boolean typed = !sheet.typed.isEmpty() || !sheet.added.isEmpty();
        try {
            if (typed) {
                return search(sheet, column);
            }
            Places[] found = {null};
            Optional<Places> constant = blank.fact("places in " + column, () -> {
                found[0] = search(sheet, column);
                return found[0].constant ? Optional.of(found[0]) : Optional.empty();
            });
            if (constant.isPresent()) {
                return constant.get();
            }
            return found[0] == null ? search(sheet, column) : found[0];
        } catch (WorkbookException e) {
            throw new Unreadable(e);
        }
    }

    private Places search(Sheet sheet, Column column) throws WorkbookException {
        boolean keeps = !mayChange(sheet);
        boolean before = touched;
        touched = false;
        boolean constant = true;
        Map<Object, Integer> first = new HashMap<>();
        for (int cell = sheet.xml.from(SheetBytes.key(column.fromRow, column.column));
                cell < sheet.xml.size();
                cell++) {
            long key = sheet.xml.key(cell);
            if (SheetBytes.row(key) > column.toRow) {
                break;
            }
            if (SheetBytes.column(key) == column.column) {
                constant &= keeps || !sheet.xml.isFormula(cell);
                Object each = value(sheet, cell);
                if (each != Empty.EMPTY) {
                    first.putIfAbsent(Evaluator.folded(each), SheetBytes.row(key));
                }
            }
        }
        sheet.added.forEach((key, each) -> {
            if (SheetBytes.column(key) == column.column
                    && SheetBytes.row(key) >= column.fromRow
                    && SheetBytes.row(key) <= column.toRow) {
                first.merge(Evaluator.folded(each), SheetBytes.row(key), Math::min);
                touched = true;
            }
        });
        Places places = new Places(first, touched, constant && !touched);
        touched = before;
        return places;
    }

    /** The cells of a reference or of a sheet's name; empty if it does not refer to cells. */
    Optional<List<int[]>> cellsOf(String reference, Sheet sheet) {
        try {
            return evaluator.cells(FormulaParser.parse(reference, 1, 1), sheet.number);
        } catch (UnknownFormulaException e) {
            return Optional.empty();
        }
    }

    /** The sheets that changed and must be written. The known facts about the other sheets are discarded. */
    List<Sheet> changed() {
        places.clear();
        List<Sheet> changed = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).filter(Sheet::isChanged).isPresent()) {
                changed.add(sheets.get(i).get());
            } else {
                sheets.set(i, Optional.empty());
            }
        }
        return changed;
    }

    /** True if a cell of an area depends on typed values or cannot be calculated. */
    boolean isTouched(int[] area) {
        boolean before = touched;
        touched = false;
        try {
            Sheet sheet = loaded(area[0]);
            int lastRow = Math.min(area[3], sheet.lastRow());
            for (int cell = sheet.xml.from(SheetBytes.key(area[1], area[2])); cell < sheet.xml.size(); cell++) {
                long key = sheet.xml.key(cell);
                int column = SheetBytes.column(key);
                if (SheetBytes.row(key) > lastRow || touched) {
                    break;
                }
                if (column >= area[2] && column <= area[4]) {
                    if (sheet.isFormula(cell)) {
                        value(sheet, cell);
                    }
                    touched |= sheet.typed.get(cell);
                }
            }
            return touched
                    || sheet.added.keySet().stream()
                            .anyMatch(key -> SheetBytes.row(key) >= area[1]
                                    && SheetBytes.row(key) <= area[3]
                                    && SheetBytes.column(key) >= area[2]
                                    && SheetBytes.column(key) <= area[4]);
        } catch (UnknownFormulaException e) {
            return true;
        } finally {
            touched = before;
        }
    }

    /**
     * Calculates a formula and records whether its value differs from the stored one. Returns false if it cannot be
     * calculated.
     */
    boolean recalculate(Sheet sheet, int cell) throws WorkbookException {
        Object value;
        try {
            value = value(sheet, cell);
        } catch (UnknownFormulaException e) {
            return false;
        }
        if (sheet.touched.get(cell)) {
            Optional<Object> stored = sheet.stored(sheet.xml.cell(cell));
            if (stored.isEmpty() || !stored.get().equals(value)) {
                sheet.recalculated.set(cell);
            }
        }
        return true;
    }
}

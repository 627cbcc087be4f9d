package org.opencmrt.fill;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.internal.formula.Area;
import org.opencmrt.internal.formula.Cells;
import org.opencmrt.internal.formula.Empty;
import org.opencmrt.internal.formula.Evaluator;
import org.opencmrt.internal.formula.Expression;
import org.opencmrt.internal.formula.FormulaParser;
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

    private final XlsxParts parts;
    private final Known blank;
    /** By the number of the sheet, because the sheets themselves are discarded. */
    private final Map<Integer, Boolean> looksAtItself = new HashMap<>();

    private final List<String> names = new ArrayList<>();
    private final List<Optional<Sheet>> sheets = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> definedNames = new HashMap<>();
    private final Map<String, Optional<Expression>> meanings = new HashMap<>();
    private final Map<Area, Places> places = new HashMap<>();
    private final Evaluator evaluator = new Evaluator(this);
    private final UnknownFormulaException circular = new UnknownFormulaException("a cell depends on itself");
    /** True if anything that was read since this was set to false depends on typed values. */
    private boolean touched;

    /**
     * The first row of each value in a column.
     *
     * @param touched whether some values depend on typed values
     */
    private record Places(Map<Object, Integer> first, boolean touched) {}

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
        Matcher name = NAME.matcher(workbookXml());
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
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return XlsxParts.formula(bytes, 0, bytes.length);
    }

    String workbookXml() throws WorkbookException {
        return new String(parts.content(parts.workbookPart()).orElse(new byte[0]), StandardCharsets.UTF_8);
    }

    XlsxParts parts() {
        return parts;
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

    private Object value(Sheet sheet, int cell) {
        if (sheet.values[cell] == null) {
            find(sheet, cell);
        }
        if (sheet.values[cell] instanceof UnknownFormulaException unknown) {
            throw unknown;
        }
        touched |= sheet.touched.get(cell);
        return sheet.values[cell];
    }

    private void find(Sheet sheet, int cell) {
        try {
            if (!sheet.xml.isFormula(cell)) {
                sheet.values[cell] = sheet.stored(cell);
                return;
            }
            Optional<Object> kept = keepsValues(sheet) ? sheet.stored(sheet.xml.cell(cell)) : Optional.empty();
            if (kept.isPresent()) {
                sheet.values[cell] = kept.get();
            } else {
                calculate(sheet, cell);
            }
        } catch (WorkbookException e) {
            throw new Unreadable(e);
        }
    }

    private void calculate(Sheet sheet, int cell) throws WorkbookException {
        boolean before = touched;
        touched = false;
        sheet.values[cell] = circular;
        try {
            long key = sheet.xml.key(cell);
            sheet.values[cell] = evaluator.value(
                    sheet.formula(cell),
                    sheet.number,
                    SheetBytes.row(key),
                    SheetBytes.column(key),
                    sheet.xml.isArrayFormula(cell));
            sheet.touched.set(cell, touched);
        } catch (UnknownFormulaException e) {
            sheet.values[cell] = e;
        } finally {
            touched |= before;
        }
    }

    @Override
    public int firstRow(int sheet, int column, int fromRow, int toRow, Object value) {
        Area wanted = new Area(sheet, fromRow, column, Math.min(toRow, lastRow(sheet)), column);
        Places found = places.get(wanted);
        if (found == null) {
            found = places(wanted);
            places.put(wanted, found);
        }
        touched |= found.touched;
        return found.first.getOrDefault(Evaluator.folded(value), 0);
    }

    /** Columns of sheets that keep their values are searched once for all declarations. */
    private Places places(Area column) {
        try {
            return keepsValues(loaded(column.sheet()))
                    ? blank.fact("places in " + column, () -> search(column))
                    : search(column);
        } catch (WorkbookException e) {
            throw new Unreadable(e);
        }
    }

    /** True if nothing was typed into a sheet and its formulas refer to no other sheet. */
    private boolean keepsValues(Sheet sheet) throws WorkbookException {
        if (sheet.isTypedInto()) {
            return false;
        }
        Boolean known = looksAtItself.get(sheet.number);
        if (known == null) { // asked for each formula, so the fact is looked up once
            known = blank.fact(sheet.part + " looks at itself only", () -> looksAtItselfOnly(sheet));
            looksAtItself.put(sheet.number, known);
        }
        return known;
    }

    private static boolean looksAtItselfOnly(Sheet sheet) throws WorkbookException {
        try {
            for (int cell = 0; cell < sheet.xml.size(); cell++) {
                if (sheet.xml.isFormula(cell) && !isWithin(sheet, sheet.formula(cell))) {
                    return false;
                }
            }
            return true;
        } catch (UnknownFormulaException e) {
            return false;
        }
    }

    /** True if a formula refers to cells of its sheet only; false if that is not certain. */
    private static boolean isWithin(Sheet sheet, Expression formula) {
        if (formula instanceof Expression.Reference reference) {
            return reference.sheet().isEmpty() || reference.sheet().get().equalsIgnoreCase(sheet.name);
        }
        boolean mayBeAnywhere = formula instanceof Expression.Name
                || (formula instanceof Expression.Call call && call.function().equals("INDIRECT"));
        return !mayBeAnywhere && formula.parts().stream().allMatch(part -> isWithin(sheet, part));
    }

    private Places search(Area column) {
        boolean before = touched;
        touched = false;
        Map<Object, Integer> first = new HashMap<>();
        for (int row = column.fromRow(); row <= column.toRow(); row++) {
            Object each = value(column.sheet(), row, column.fromColumn());
            if (each != Empty.EMPTY) {
                first.putIfAbsent(Evaluator.folded(each), row);
            }
        }
        Places places = new Places(first, touched);
        touched = before;
        return places;
    }

    /** The cells of a reference or of a sheet's name; empty if it does not refer to cells. */
    Optional<Area> area(String reference, Sheet sheet) {
        try {
            return evaluator.area(FormulaParser.parse(reference, 1, 1), sheet.number);
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

    /**
     * Calculates all formulas and records which of those that depend on typed values have a value that differs from the
     * stored one. Returns the number of formulas that cannot be calculated.
     */
    int recalculate() throws WorkbookException {
        int failed = 0;
        for (int number = 0; number < names.size(); number++) {
            Sheet sheet = sheet(number);
            int size = keepsValues(sheet) ? 0 : sheet.xml.size();
            for (int cell = 0; cell < size; cell++) {
                if (sheet.isFormula(cell) && !recalculate(sheet, cell)) {
                    failed++;
                }
            }
        }
        return failed;
    }

    private boolean recalculate(Sheet sheet, int cell) throws WorkbookException {
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

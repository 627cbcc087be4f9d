package org.opencmrt.fill;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencmrt.internal.formula.Empty;
import org.opencmrt.internal.formula.Expression;
import org.opencmrt.internal.formula.FormulaError;
import org.opencmrt.internal.formula.FormulaParser;
import org.opencmrt.internal.workbook.CellBytes;
import org.opencmrt.internal.workbook.SheetBytes;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.internal.workbook.XlsxParts;
import org.opencmrt.model.UnreadableCode;

/** The cells of one sheet: their values in the blank, the typed values, and the resulting values of formulas. */
final class Sheet {
    final int number;
    final String name;
    final String part;
    final SheetBytes xml;
    private final XlsxParts parts;
    /**
     * The values of the cells as the filled workbook shows them: null until a value is requested, and an {@link
     * org.opencmrt.internal.formula.UnknownFormulaException} if it cannot be calculated.
     */
    final Object[] values;
    /** Cells that values were typed into. */
    final BitSet typed = new BitSet();
    /** Cells whose value depends on typed values. */
    final BitSet touched = new BitSet();
    /** Formulas whose value differs from the stored one. */
    final BitSet recalculated = new BitSet();
    /** Values typed into cells that the blank does not have. */
    final TreeMap<Long, Object> added = new TreeMap<>();

    private final Map<String, Expression> shared = new HashMap<>();
    /** For each column, the formula that was requested last, and its row. */
    private Expression[] above = new Expression[64];

    private int[] aboveRows = new int[64];

    Sheet(int number, String name, String part, XlsxParts parts, Known blank) throws WorkbookException {
        this.number = number;
        this.name = name;
        this.part = part;
        this.parts = parts;
        this.xml = blank.sheet(
                part,
                () -> SheetBytes.of(parts.content(part)
                        .orElseThrow(() ->
                                new WorkbookException(UnreadableCode.CORRUPT, "the part " + part + " is missing"))));
        this.values = new Object[xml.size()];
    }

    /** Types a value into a cell; {@link Empty} clears it. */
    void type(long key, Object value) {
        int cell = xml.find(key);
        if (cell >= 0) {
            values[cell] = value;
            typed.set(cell);
            touched.set(cell);
        } else if (value != Empty.EMPTY) {
            added.put(key, value);
        }
    }

    /** True if the cell still contains a formula. */
    boolean isFormula(int cell) {
        return xml.isFormula(cell) && !typed.get(cell);
    }

    /** True if the cell still contains a formula. */
    boolean isFormula(int row, int column) {
        int cell = xml.find(SheetBytes.key(row, column));
        return cell >= 0 && isFormula(cell);
    }

    /** The value of a cell in the blank, which may be the stored value of a formula. */
    Object stored(int cell) throws WorkbookException {
        if (!xml.hasContent(cell)) {
            return Empty.EMPTY;
        }
        int shared = xml.sharedText(cell);
        return shared >= 0 ? parts.sharedText(shared) : stored(xml.cell(cell)).orElse(Empty.EMPTY);
    }

    /** The text of a cell in the blank; empty if it has none. */
    Optional<String> text(int row, int column) throws WorkbookException {
        int cell = xml.find(SheetBytes.key(row, column));
        return cell >= 0 && stored(cell) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The value stored in a cell; empty if there is none. */
    Optional<Object> stored(CellBytes cell) throws WorkbookException {
        String type = cell.attribute("t").orElse("n");
        if (type.equals("inlineStr")) {
            return cell.richText().map(text -> text);
        }
        Optional<String> value = cell.value();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String text = value.get();
        return switch (type) {
            case "s" -> Optional.of(parts.sharedText(index(text)));
            case "b" -> Optional.of(text.strip().equals("1") || text.strip().equals("true"));
            case "e" -> Optional.of(FormulaError.of(text).orElse(FormulaError.VALUE));
            case "n" -> text.isBlank() ? Optional.empty() : Optional.of(number(text));
            default -> Optional.of(text);
        };
    }

    private static int index(String text) throws WorkbookException {
        try {
            return Integer.parseUnsignedInt(text.strip());
        } catch (NumberFormatException e) {
            throw new WorkbookException(UnreadableCode.CORRUPT, "a cell uses the shared text " + text, e);
        }
    }

    private static Object number(String text) {
        try {
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return text;
        }
    }

    /** The formula of a cell. If a row is written like the one before it, its formulas are the same, too. */
    Expression formula(int cell) throws WorkbookException {
        int row = SheetBytes.row(xml.key(cell));
        int column = SheetBytes.column(xml.key(cell));
        if (column >= above.length) {
            above = Arrays.copyOf(above, column * 2);
            aboveRows = Arrays.copyOf(aboveRows, column * 2);
        }
        if (aboveRows[column] == row || (aboveRows[column] == row - 1 && xml.isRowLikeTheOneBefore(row))) {
            aboveRows[column] = row;
            return above[column];
        }
        Expression formula = formula(cell, xml.cell(cell));
        above[column] = formula;
        aboveRows[column] = row;
        return formula;
    }

    private Expression formula(int cell, CellBytes bytes) throws WorkbookException {
        long key = xml.key(cell);
        Optional<String> text = bytes.formula();
        if (!bytes.formulaAttribute("t").orElse("").equals("shared")) {
            return FormulaParser.parse(text.orElse(""), SheetBytes.row(key), SheetBytes.column(key));
        }
        String group = bytes.formulaAttribute("si").orElse("");
        if (text.isPresent()) {
            Expression expression = FormulaParser.parse(text.get(), SheetBytes.row(key), SheetBytes.column(key));
            shared.putIfAbsent(group, expression);
            return expression;
        }
        return sharedFormula(group, cell);
    }

    /**
     * Finds the cell that contains the text of a shared formula. It comes before the cells that share the formula,
     * usually nearby.
     */
    private Expression sharedFormula(String group, int from) throws WorkbookException {
        for (int cell = from - 1; cell >= 0 && !shared.containsKey(group); cell--) {
            if (xml.isFormula(cell)) {
                CellBytes bytes = xml.cell(cell);
                Optional<String> text = bytes.formula();
                if (text.isPresent() && bytes.formulaAttribute("t").orElse("").equals("shared")) {
                    long key = xml.key(cell);
                    shared.putIfAbsent(
                            bytes.formulaAttribute("si").orElse(""),
                            FormulaParser.parse(text.get(), SheetBytes.row(key), SheetBytes.column(key)));
                }
            }
        }
        Expression expression = shared.get(group);
        return expression == null ? FormulaParser.parse("", 1, 1) : expression;
    }

    /** The last row that has a value or may receive one. */
    int lastRow() {
        int last = xml.lastRow();
        return added.isEmpty() ? last : Math.max(last, SheetBytes.row(added.lastKey()));
    }

    boolean isTypedInto() {
        return !typed.isEmpty() || !added.isEmpty();
    }

    boolean isChanged() {
        return isTypedInto() || !recalculated.isEmpty();
    }
}

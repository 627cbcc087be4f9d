package org.opencmrt.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opencmrt.internal.formula.Area;
import org.opencmrt.internal.formula.Empty;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.CellArea;
import org.opencmrt.internal.workbook.SheetBytes;
import org.opencmrt.internal.workbook.WorkbookException;

/**
 * The choices in the cells of a blank's sheet. Some templates have lists of choices that are formulas; such a choice is
 * empty as long as an earlier question has a different answer. In that case, the choice is the text within the formula.
 */
final class Choices {
    private static final Pattern RULE = Pattern.compile(
            "<(?:\\w+:)?dataValidation\\s([^>]*?)(?:/>|>(.*?)</(?:\\w+:)?dataValidation>)", Pattern.DOTALL);
    private static final Pattern FORMULA = Pattern.compile("<(?:\\w+:)?formula([12])>(?:<(?:\\w+:)?f>)?([^<]*)<");
    /** Rules about other sheets may be among the extensions, where an element names their cells ([MS-XLSX] 2.6.21). */
    private static final Pattern AREAS = Pattern.compile("<(?:\\w+:)?sqref>([^<]*)<");

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    /** An item, and the cell that contains it, if any. */
    record Item(Object value, Optional<Area> cell) {
        String text() {
            return value instanceof Double number && number == Math.rint(number)
                    ? String.valueOf(number.longValue())
                    : String.valueOf(value);
        }
    }

    /** A rule: its kind, the cells that it applies to, and its one or two formulas. */
    private record Rule(String type, List<CellArea> areas, String first, String second) {
        boolean holds(CellAddress cell) {
            return areas.stream().anyMatch(area -> area.holds(cell));
        }
    }

    private final Book book;
    private final Sheet sheet;
    private final List<Rule> rules = new ArrayList<>();

    Choices(Book book, Sheet sheet) throws WorkbookException {
        this.book = book;
        this.sheet = sheet;
        Matcher rule = RULE.matcher(sheet.xml.tail());
        while (rule.find()) {
            Map<String, String> attributes = Book.attributes(rule.group(1));
            String[] formulas = {"", ""};
            String inner = rule.group(2) == null ? "" : rule.group(2);
            Matcher named = AREAS.matcher(inner);
            String areas = named.find() ? named.group(1) : attributes.getOrDefault("sqref", "");
            Matcher formula = FORMULA.matcher(inner);
            while (formula.find()) {
                formulas[formula.group(1).equals("1") ? 0 : 1] = Book.unescaped(formula.group(2));
            }
            rules.add(new Rule(attributes.getOrDefault("type", ""), areas(areas), formulas[0], formulas[1]));
        }
    }

    private static List<CellArea> areas(String text) {
        return Stream.of(text.trim().split("\\s+"))
                .flatMap(area -> CellArea.parse(area).stream())
                .toList();
    }

    private Optional<Rule> rule(String type, CellAddress cell) {
        return rules.stream()
                .filter(rule -> rule.type.equals(type) && rule.holds(cell))
                .findFirst();
    }

    /** The choices for a cell, in the order of its list; empty if it has none. */
    List<Item> of(CellAddress cell) throws WorkbookException {
        Optional<Rule> list = rule("list", cell);
        return list.isPresent() ? items(list.get().first) : List.of();
    }

    /** The first and last day number that a cell accepts; empty if there are no such limits. */
    Optional<double[]> days(CellAddress cell) {
        try {
            return rule("date", cell)
                    .map(rule -> new double[] {Double.parseDouble(rule.first), Double.parseDouble(rule.second)});
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private List<Item> items(String formula) throws WorkbookException {
        List<Item> items = new ArrayList<>();
        if (formula.startsWith("\"")) {
            for (String item : formula.substring(1, formula.length() - 1).split(",")) {
                items.add(new Item(item.strip(), Optional.empty()));
            }
            return items;
        }
        Optional<Area> area = book.area(formula, sheet);
        if (area.isEmpty()) {
            return items;
        }
        Sheet source = book.sheet(area.get().sheet());
        for (int row = area.get().fromRow(); row <= area.get().toRow(); row++) {
            for (int column = area.get().fromColumn(); column <= area.get().toColumn(); column++) {
                Object item = item(source, row, column);
                if (item != Empty.EMPTY && !item.equals("")) {
                    items.add(new Item(item, Optional.of(Area.cell(source.number, row, column))));
                }
            }
        }
        return items;
    }

    private static Object item(Sheet sheet, int row, int column) throws WorkbookException {
        int cell = sheet.xml.find(SheetBytes.key(row, column));
        if (cell < 0) {
            return Empty.EMPTY;
        }
        if (!sheet.xml.isFormula(cell)) {
            return sheet.stored(cell);
        }
        String last = "";
        Matcher literal = LITERAL.matcher(sheet.xml.cell(cell).formula().orElse(""));
        while (literal.find()) {
            last = literal.group(1).isEmpty() ? last : literal.group(1);
        }
        return last.isEmpty() ? sheet.stored(cell) : last;
    }
}

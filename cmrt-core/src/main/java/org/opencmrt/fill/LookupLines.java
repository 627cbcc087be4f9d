package org.opencmrt.fill;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.opencmrt.internal.layout.LookupColumn;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.Metal;

/** Look-ups in the look-up sheet of a blank, done as in the formulas of its smelter list. */
final class LookupLines {
    /** A line; blank columns are absent. */
    record Line(Map<LookupColumn, String> texts) {
        Optional<String> text(LookupColumn column) {
            return Optional.ofNullable(texts.get(column));
        }

        boolean isOf(Metal metal) {
            return text(LookupColumn.METAL).flatMap(Metal::tryParse).equals(Optional.of(metal));
        }
    }

    private final Map<String, List<Line>> byId = new HashMap<>();
    private final Map<String, List<Line>> byName = new HashMap<>();

    LookupLines(Filling filling, SheetLayout<LookupColumn> layout) throws WorkbookException {
        Sheet sheet = filling.sheet(layout.sheet());
        for (int row = layout.firstRow(); row <= sheet.xml.lastRow(); row++) {
            Map<LookupColumn, String> texts = new EnumMap<>(LookupColumn.class);
            for (Map.Entry<LookupColumn, Integer> column : layout.columns().entrySet()) {
                sheet.text(row, column.getValue())
                        .filter(text -> !text.isEmpty())
                        .ifPresent(text -> texts.put(column.getKey(), text));
            }
            Line line = new Line(texts);
            line.text(LookupColumn.ID).ifPresent(id -> add(byId, id.toUpperCase(Locale.ROOT), line));
            line.text(LookupColumn.LOOKUP_NAME).ifPresent(name -> add(byName, Texts.folded(name), line));
        }
    }

    private static void add(Map<String, List<Line>> lines, String key, Line line) {
        lines.computeIfAbsent(key, any -> new ArrayList<>(1)).add(line);
    }

    private static Optional<Line> first(Map<String, List<Line>> lines, String key, Predicate<Line> condition) {
        return lines.getOrDefault(key, List.of()).stream().filter(condition).findFirst();
    }

    /** The line that the sheet shows for an id: the first with that id. Only case is ignored. */
    Optional<Line> byId(String id) {
        return first(byId, id.toUpperCase(Locale.ROOT), any -> true);
    }

    /** The line of a metal with this id. */
    Optional<Line> byId(String id, Metal metal) {
        return first(byId, id.toUpperCase(Locale.ROOT), line -> line.isOf(metal));
    }

    /** The first line of a metal with this look-up name, from which the sheet takes the country, id, and location. */
    Optional<Line> byName(String name, Metal metal) {
        return first(byName, Texts.folded(name), line -> line.isOf(metal));
    }

    /** A look-up name as spelled in the sheet, for any metal. */
    Optional<String> anyNamed(String name) {
        return first(byName, Texts.folded(name), any -> true).flatMap(line -> line.text(LookupColumn.LOOKUP_NAME));
    }
}

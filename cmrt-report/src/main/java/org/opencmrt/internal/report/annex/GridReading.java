package org.opencmrt.internal.report.annex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.table.Column;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.model.Finding.Severity;
import org.opencmrt.model.Metal;

/** Reads one table, or the lines of one text. */
final class GridReading {
    private static final Pattern TOTAL = Pattern.compile(
            "(?:sub-?\\s?total|grand"
                    + " total|total)\\b[^\\p{L}]*(?:(?:number|of|smelters?|refiners?|facilities|gold|tin|tantalum|tungsten|and|or)\\b[^\\p{L}]*)*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCE = Pattern.compile(
            "\\b(?:is|are|was|were|has|have|had|refers?|indicates?|denotes?|means?|includes?|based|may|been|which|that|this|these|our|we)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BULLET = Pattern.compile("[•·◦‣▪●○*–-]");
    private static final Pattern ENDS_WITH_COUNTRY =
            Pattern.compile("(.*\\S)\\s*(?:\\(([^()]+)\\)|[,–—-]\\s+([^,–—]+))");
    private static final int LONGEST_NAME = 150;

    private final ListState state;
    private final SourceBlock.Grid grid;
    private final List<SourceBlock.Line> lines;
    private final boolean loose;
    private List<SourceBlock.Line> segment = new ArrayList<>();
    private Optional<ColumnMap> map = Optional.empty();
    private Optional<SourceBlock.Line> metalLine = Optional.empty();
    private final int widest;
    private Set<Metal> above = Set.of();

    GridReading(ListState state, SourceBlock.Grid grid, List<SourceBlock.Line> lines, boolean loose) {
        this.state = state;
        this.grid = grid;
        this.lines = grid.kind() == SourceBlock.Kind.TABLE ? withoutBullets(lines) : lines;
        this.loose = loose;
        this.widest =
                this.lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        this.map = loose ? Optional.of(LooseLines.map()) : Optional.empty();
    }

    /** The lines without a first column of bullets. In other columns, the same characters are check marks. */
    private static List<SourceBlock.Line> withoutBullets(List<SourceBlock.Line> lines) {
        int first = lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> BULLET.matcher(cell.text()).matches())
                .mapToInt(SourceBlock.Cell::start)
                .min()
                .orElse(-1);
        boolean onlyBullets = lines.stream()
                .filter(line -> line.cells().size() > 1)
                .map(line -> line.cells().get(0))
                .allMatch(cell ->
                        cell.start() == first && BULLET.matcher(cell.text()).matches());
        if (first < 0 || !onlyBullets) {
            return lines;
        }
        return lines.stream()
                .map(line -> line.cells().size() < 2
                        ? line
                        : new SourceBlock.Line(
                                line.number(),
                                line.cells().subList(1, line.cells().size())))
                .toList();
    }

    void read() {
        for (int i = 0; i < lines.size(); i++) {
            SourceBlock.Line line = lines.get(i);
            Optional<ColumnMap.Found> header = loose ? Optional.empty() : ColumnMap.header(lines, i);
            Optional<ColumnMap> single = loose || widest > 1 || i > 2 ? Optional.empty() : ColumnMap.single(line);
            Optional<FieldValues.Section> section = line.cells().size() == 1 && !isLostStatus(line)
                    ? FieldValues.section(line.text())
                    : Optional.empty();
            if (line.cells().isEmpty()) {
                flush(); // do not join rows across headings
            } else if (header.isPresent()) {
                headed(header.get().map());
                i += header.get().lines() - 1;
            } else if (section.isPresent()) {
                flush();
                above = Set.of();
                state.section(section.get());
            } else if (single.isPresent()) {
                state.context(line.text());
                headed(single.get());
            } else if (!loose && ColumnMap.isOfMetals(line)) {
                flush();
                metalLine = Optional.of(line);
                map = Optional.of(ColumnMap.ofMetals(line));
            } else {
                segment.add(line);
            }
        }
        flush();
        if (map.isPresent() && !loose) {
            state.lastMap = map;
        }
    }

    /** True for a status that slipped into a separate line in the status column. It is not a heading. */
    private boolean isLostStatus(SourceBlock.Line line) {
        SourceBlock.Cell cell = line.cells().get(0);
        return map.filter(known -> known.heads()
                        .get(known.headOf(cell, grid.kind().isText()))
                        .is(Column.STATUS))
                .isPresent();
    }

    private void headed(ColumnMap found) {
        boolean overGroups = metalLine.isPresent() && segment.isEmpty();
        flush();
        map = Optional.of(overGroups ? found.under(metalLine.get()) : found);
        metalLine = Optional.empty();
    }

    private void flush() {
        List<SourceBlock.Line> read = segment;
        segment = new ArrayList<>();
        if (read.isEmpty()) {
            return;
        }
        if (map.isEmpty()
                && grid.kind().isText()
                && LooseLines.fitBetter(
                        read, ColumnMap.byContent(read, !state.metals().isEmpty()))) {
            new GridReading(state, grid, LooseLines.cells(read), true).read();
            return;
        }
        Optional<ColumnMap> used = map.map(known -> known.namedByContent(read)).or(() -> unheaded(read));
        boolean isList = used.isPresent()
                && used.get().hasName()
                && (used.get().isOfFacilities() || !state.metals().isEmpty());
        if (!isList) {
            read.forEach(line ->
                    state.skips.line(grid, line.number(), line.text(), "not a list of facilities", Severity.INFO));
            return;
        }
        metalLine = Optional.empty();
        for (int group = 0; group < used.get().groups().size(); group++) {
            group(used.get(), group, read);
        }
    }

    private Optional<ColumnMap> unheaded(List<SourceBlock.Line> read) {
        Optional<ColumnMap> byContent =
                ColumnMap.byContent(read, !state.metals().isEmpty());
        if (byContent.isPresent()) {
            return byContent;
        }
        // A table that continues on the next page without its headings.
        Optional<ColumnMap> goesOn =
                state.lastMap.filter(last -> grid.kind() == SourceBlock.Kind.TABLE && goesOn(last, read));
        boolean namesAlone = widest == 1 && !state.metals().isEmpty();
        return goesOn.or(() -> namesAlone ? Optional.of(names(read)) : Optional.empty());
    }

    /** True if most lines have a name and a country, ID, or metal in the columns of the previous list. */
    private boolean goesOn(ColumnMap last, List<SourceBlock.Line> read) {
        Column telling = last.has(Column.COUNTRY)
                ? Column.COUNTRY
                : last.has(Column.SMELTER_ID) ? Column.SMELTER_ID : Column.METAL;
        long fit = read.stream()
                .filter(line -> line.cells().stream()
                        .anyMatch(cell ->
                                last.heads().get(last.headOf(cell, false)).is(telling)
                                        && fits(telling, PublishedText.withoutMarks(cell.text()))))
                .count();
        long named = read.stream()
                .filter(line -> line.cells().stream()
                        .anyMatch(cell ->
                                last.heads().get(last.headOf(cell, false)).is(Column.NAME)
                                        && PublishedText.hasWord(cell.text())
                                        && !FieldValues.isPlace(cell.text())))
                .count();
        return last.has(telling) && Math.min(fit, named) * 10 >= read.size() * 6L;
    }

    private static boolean fits(Column column, String text) {
        return switch (column) {
            case COUNTRY -> FieldValues.isPlace(text);
            case SMELTER_ID -> FieldValues.isId(text);
            default -> FieldValues.isMetals(text);
        };
    }

    private ColumnMap names(List<SourceBlock.Line> read) {
        int end =
                read.stream().mapToInt(line -> line.cells().get(0).end()).max().orElse(1);
        ColumnMap.Head name =
                new ColumnMap.Head(new SourceBlock.Cell(0, end, ""), Optional.of(Column.NAME), Optional.empty());
        return new ColumnMap(List.of(name), List.of(List.of(0)), List.of(Set.of()));
    }

    private void group(ColumnMap columns, int group, List<SourceBlock.Line> read) {
        List<Fields> fields = new ArrayList<>();
        LineFields values = new LineFields(columns, grid.kind().isText() && !loose);
        boolean namesAlone = columns.heads().size() == 1;
        for (SourceBlock.Line line : read) {
            if (line.cells().size() == 1 && isProse(line.text(), namesAlone)) {
                if (group == 0) {
                    state.skips.line(grid, line.number(), line.text(), "a note, or prose", Severity.INFO);
                }
                continue;
            }
            values.of(group, line).ifPresent(fields::add);
        }
        boolean split = !columns.has(group, Column.COUNTRY) && splitCountries(fields);
        boolean countries =
                (split || columns.has(group, Column.COUNTRY)) && fields.stream().anyMatch(one -> one.countryKnown);
        boolean statuses = columns.has(group, Column.STATUS)
                && fields.stream().filter(one -> !one.status.isEmpty()).count() * 2 >= fields.size();
        boolean ofMetals = columns.has(group, Column.METAL)
                && fields.stream().filter(one -> !one.metals.isEmpty()).count() * 2 >= fields.size();
        RowMending mending = new RowMending(grid.kind(), loose, fields, countries, statuses, ofMetals);
        List<RowMending.Row> rows = mending.rows();
        mending.notes()
                .forEach(note ->
                        state.skips.note(ListRule.LIST_TEXT_CORRECTED.of("place", grid.where(), "correction", note)));
        Set<Metal> later = rows.stream()
                .map(RowMending.Row::metals)
                .filter(set -> !set.isEmpty())
                .findFirst()
                .orElse(Set.of());
        for (RowMending.Row row : rows) {
            boolean nameAlone = grid.kind().isText()
                    && (countries || statuses || loose)
                    && row.country().isEmpty()
                    && row.status().isEmpty()
                    && row.id().isEmpty()
                    && (!columns.has(group, Column.METAL) || row.metals().isEmpty());
            // A line of another table, such as status definitions: it has no known metal, country, or ID.
            boolean ofOtherTable = countries
                    && row.country().isEmpty()
                    && row.id().isEmpty()
                    && !row.metals().isEmpty()
                    && row.metals().stream().noneMatch(Metal.NAMED::contains);
            boolean isNumber = row.name().codePoints().noneMatch(Character::isLetter);
            if (ofOtherTable || (isNumber && !row.named().isEmpty())) {
                skipped(row, "not a list of facilities");
            } else {
                add(columns, group, row, nameAlone, ofMetals, later);
            }
        }
    }

    /** Moves the country out of the names if most names end with one, as in "Acme Refining (Japan)". */
    private static boolean splitCountries(List<Fields> fields) {
        List<Fields> ends =
                fields.stream().filter(one -> !countryAtEnd(one.name).isEmpty()).toList();
        if (ends.isEmpty() || ends.size() * 10 < fields.size() * 6) {
            return false;
        }
        for (Fields one : ends) {
            List<String> parts = countryAtEnd(one.name);
            one.name = parts.get(0);
            one.country = parts.get(1);
            one.countryKnown = true;
        }
        return true;
    }

    private static List<String> countryAtEnd(String name) {
        Matcher parts = ENDS_WITH_COUNTRY.matcher(name);
        if (!parts.matches()) {
            return List.of();
        }
        String country = parts.group(2) == null ? parts.group(3) : parts.group(2);
        return FieldValues.isCountry(country.strip()) ? List.of(parts.group(1), country.strip()) : List.of();
    }

    private static boolean isProse(String text, boolean namesAlone) {
        int words = text.split(" ").length;
        boolean isNote = PublishedText.beginsWithMark(text)
                && words > 3
                && SENTENCE.matcher(text).find();
        boolean isSentence = words > 5 && SENTENCE.matcher(text).find();
        boolean noName = namesAlone && (text.endsWith(":") || (text.endsWith(".") && words > 9));
        return isNote
                || isSentence
                || noName
                || text.length() > LONGEST_NAME
                || TOTAL.matcher(text).matches();
    }

    private void add(
            ColumnMap columns, int group, RowMending.Row row, boolean nameAlone, boolean ofMetals, Set<Metal> later) {
        Set<Metal> own = own(columns, group, row);
        if (!row.metals().isEmpty()) {
            above = row.metals();
        }
        boolean isTotal = !row.named().isEmpty() && TOTAL.matcher(row.name()).matches();
        if (row.named().isEmpty() || nameAlone || isTotal) {
            skipped(row, isTotal ? "a total" : nameAlone ? "only a name" : "no facility name");
            return;
        }
        String place = place(row);
        told(row, place);
        boolean fromAbove = own.isEmpty() && columns.has(group, Column.METAL);
        Set<Metal> filled =
                !fromAbove ? own : !above.isEmpty() ? above : state.metals().isEmpty() ? later : state.metals();
        Set<Metal> known = filled.isEmpty() ? state.metals() : filled;
        if (fromAbove && ofMetals && !known.isEmpty()) {
            state.skips.note(
                    ListRule.LIST_TEXT_CORRECTED.say("metal", "place", place, "name", Skips.quoted(row.name())));
        }
        String marked = row.first(line -> line.markStatus);
        String said = row.status().isEmpty() ? (marked.isEmpty() ? state.status() : marked) : row.status();
        List<Optional<Metal>> each = new ArrayList<>();
        known.forEach(metal -> each.add(Optional.of(metal)));
        if (each.isEmpty()) {
            each.add(Optional.empty());
            state.skips.note(ListRule.LIST_METAL_MISSING.of("place", place, "name", Skips.quoted(row.name())));
        }
        for (Optional<Metal> metal : each) {
            state.entries.add(new ListReading.Entry(
                    metal,
                    row.name(),
                    Optional.of(row.country()).filter(text -> !text.isEmpty()),
                    Optional.of(said).filter(text -> !text.isEmpty()),
                    ListTable.id(row.id()),
                    place));
        }
    }

    private Set<Metal> own(ColumnMap columns, int group, RowMending.Row row) {
        if (!columns.metals().get(group).isEmpty()) {
            return columns.metals().get(group);
        }
        Set<Metal> marked = new LinkedHashSet<>();
        row.lines().forEach(line -> marked.addAll(line.marked));
        return row.metals().isEmpty() ? marked : row.metals();
    }

    private void skipped(RowMending.Row row, String reason) {
        for (Fields line : row.lines()) {
            boolean says = !line.country.isEmpty() || !line.id.isEmpty() || line.hasName() || line.statusKnown;
            state.skips.line(grid, line.number, line.text, reason, says ? Severity.WARNING : Severity.INFO);
        }
    }

    private String place(RowMending.Row row) {
        int first = row.first().number;
        int last = row.last().number;
        return grid.where() + ", " + grid.kind().unit() + (first == last ? " " + first : "s " + first + "-" + last);
    }

    private void told(RowMending.Row row, String place) {
        if (row.lines().size() > 1) {
            state.skips.note(ListRule.LIST_LINES_JOINED.of("place", place, "name", Skips.quoted(row.name())));
        }
        Set<String> names = new HashSet<>();
        row.named().forEach(line -> names.add(line.name));
        for (Fields line : row.lines()) {
            if (line.hasName() && !names.contains(line.name)) {
                state.skips.line(
                        grid, line.number, line.text, "looks like a damaged copy of the line above", Severity.WARNING);
            }
        }
    }
}

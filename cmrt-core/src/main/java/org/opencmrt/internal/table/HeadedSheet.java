package org.opencmrt.internal.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.text.Wording;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.CellValue;
import org.opencmrt.model.Finding;

/** A sheet whose header line has been found, with the meanings of its columns. */
final class HeadedSheet {
    static final int HEADER_WITHIN_LINES = 40;

    /** Columns that are also recognized by their content, because no other content looks like it. */
    private static final List<Column> BY_CONTENT = List.of(Column.SMELTER_ID, Column.METAL);

    private static final Pattern PLAIN_STATUS =
            Pattern.compile("\\b(?:active|conformant|compliant)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");
    /** Day numbers from 1982 to 2119; other numbers are not dates in lists. */
    private static final Pattern DAYS = Pattern.compile("[3-7][0-9]{4}(\\.[0-9]+)?");

    private record Candidate(int position, int rank, boolean isVague) {
        static final Comparator<Candidate> CLEAREST =
                Comparator.comparingInt(Candidate::rank).thenComparingInt(Candidate::position);
    }

    private final SheetTable table;
    private final Map<Integer, String> header;
    private final List<SheetTable.Line> lines;
    private final Map<Column, List<Integer>> positions = new EnumMap<>(Column.class);
    /** Columns with a recognized heading, used or not. */
    private final Set<Integer> named = new TreeSet<>();

    private final List<Finding> findings = new ArrayList<>();

    private HeadedSheet(
            SheetTable table, int headerAt, Map<Column, List<Candidate>> found, Map<Column, Predicate<String>> values) {
        this.table = table;
        this.header = headerAt >= 0 && headerAt < table.lines().size()
                ? new TreeMap<>(table.lines().get(headerAt).cells())
                : Map.of();
        List<Integer> headed = found.values().stream()
                .flatMap(List::stream)
                .map(Candidate::position)
                .toList();
        this.lines = table
                .lines()
                .subList(
                        Math.min(headerAt + 1, table.lines().size()),
                        table.lines().size())
                .stream()
                .filter(line -> !isHeading(line, headed))
                .toList();
        found.forEach((column, candidates) -> choose(
                column,
                candidates.stream()
                        .filter(candidate -> !candidate.isVague() || holds(candidate.position(), values.get(column), 2))
                        .sorted(Candidate.CLEAREST)
                        .toList(),
                values.get(column)));
    }

    /**
     * Finds the header: the line near the top with the most wanted columns; if several have the same number, the first
     * of them. Without such a line, the first line is the header, unless it is about a facility.
     */
    static HeadedSheet of(
            SheetTable table, Set<Column> wanted, Map<Column, Predicate<String>> values, boolean byContent) {
        List<SheetTable.Line> top = table.lines()
                .subList(0, Math.min(HEADER_WITHIN_LINES, table.lines().size()));
        int at = !top.isEmpty() && isAboutFacility(top.get(0)) ? -1 : 0;
        Map<Column, List<Candidate>> best = Map.of();
        for (int line = 0; line < top.size(); line++) {
            if (top.get(line).cells().size() > best.size() && !isAboutFacility(top.get(line))) {
                Map<Column, List<Candidate>> found = candidates(top.get(line), wanted);
                if (found.size() > best.size()) {
                    at = line;
                    best = found;
                }
            }
        }
        HeadedSheet sheet = new HeadedSheet(table, at, best, values);
        if (byContent) {
            sheet.byContent(wanted, values);
        }
        sheet.tellOfUnused();
        sheet.tellOfHidden();
        return sheet;
    }

    private static boolean isAboutFacility(SheetTable.Line line) {
        return line.cells().values().stream()
                .anyMatch(text -> ListTable.id(text).isPresent());
    }

    /** True if the sheet has the id of a facility anywhere. */
    boolean isAboutFacilities() {
        return table.lines().stream().anyMatch(HeadedSheet::isAboutFacility);
    }

    private void byContent(Set<Column> wanted, Map<Column, Predicate<String>> values) {
        BY_CONTENT.stream()
                .filter(wanted::contains)
                .forEach(column -> byContent(column, values.get(column), position -> true));
        if (values.containsKey(Column.STATUS)) {
            byContent(Column.STATUS, values.get(Column.STATUS), this::mayBeStatus);
        }
    }

    private static Map<Column, List<Candidate>> candidates(SheetTable.Line line, Set<Column> wanted) {
        Map<Column, List<Candidate>> found = new EnumMap<>(Column.class);
        line.cells()
                .forEach((at, text) -> Headings.standard()
                        .meaning(text, wanted)
                        .ifPresent(meaning -> found.computeIfAbsent(meaning.column(), any -> new ArrayList<>())
                                .add(new Candidate(at, meaning.rank(), meaning.isVague()))));
        return found;
    }

    /** True if the line repeats the header, as in lists with several pages, or with headings merged over two rows. */
    private boolean isHeading(SheetTable.Line line, List<Integer> headed) {
        List<Integer> filled = headed.stream().filter(line.cells()::containsKey).toList();
        return !filled.isEmpty()
                && filled.stream()
                        .allMatch(at -> header.get(at).equals(line.cells().get(at)));
    }

    private void choose(Column column, List<Candidate> clearest, Predicate<String> isValue) {
        List<Candidate> used = column == Column.ORIGINS ? withoutLocations(clearest) : clearest;
        used.forEach(candidate -> named.add(candidate.position()));
        if (used.isEmpty()) {
            return;
        }
        if (column.isMany()) {
            positions.put(column, used.stream().map(Candidate::position).toList());
            return;
        }
        Candidate chosen = used.get(0);
        for (Candidate other : used) {
            long more = isValue == null ? 0 : count(other.position(), isValue) - count(chosen.position(), isValue);
            boolean later = more == 0 && other.rank() == chosen.rank() && year(other) > year(chosen);
            if (more > 0 || later) {
                chosen = other;
            }
        }
        positions.put(column, List.of(chosen.position()));
        if (used.size() > 1) {
            findings.add(twice(column, used, chosen));
        }
    }

    /** The countries of origin without the facility's own country, if the list has a column for each. */
    private List<Candidate> withoutLocations(List<Candidate> candidates) {
        List<Candidate> origins = candidates.stream()
                .filter(candidate -> Headings.standard()
                        .meaning(header.get(candidate.position()), Set.of(Column.COUNTRY))
                        .isEmpty())
                .toList();
        return origins.isEmpty() ? candidates : origins;
    }

    /** The finding is a warning if a person might as well have chosen another column, with another result. */
    private Finding twice(Column column, List<Candidate> all, Candidate chosen) {
        String headings =
                all.stream().map(candidate -> heading(candidate.position())).collect(Collectors.joining(", "));
        boolean doubtful = all.stream()
                .filter(candidate -> candidate.rank() == chosen.rank())
                .anyMatch(candidate ->
                        lines.stream().anyMatch(line -> differ(line, candidate.position(), chosen.position())));
        return ListRule.LIST_HEADING_TWICE
                .of("place", place(), "column", column.heading(), "all", headings, "used", heading(chosen.position()))
                .as(doubtful ? Finding.Severity.WARNING : Finding.Severity.INFO);
    }

    private static boolean differ(SheetTable.Line line, int one, int other) {
        return !line.cells().getOrDefault(one, "").equals(line.cells().getOrDefault(other, ""));
    }

    /** The year in a heading such as {@code Status 2025}; 0 if there is none. */
    private int year(Candidate candidate) {
        return YEAR.matcher(header.get(candidate.position()))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group()))
                .max()
                .orElse(0);
    }

    private long count(int position, Predicate<String> isValue) {
        return texts(position).filter(isValue).count();
    }

    /** True if a column contains such values, and at most one in {@code but} cells is a different value. */
    private boolean holds(int position, Predicate<String> isValue, int but) {
        long count = isValue == null ? 0 : count(position, isValue);
        return count > 0 && count * but >= texts(position).count() * (but - 1);
    }

    private Stream<String> texts(int position) {
        return lines.stream().map(line -> line.cells().get(position)).filter(text -> text != null);
    }

    /**
     * Selects a column by its content if there is no such heading, or if the column with that heading contains no such
     * value.
     */
    private void byContent(Column column, Predicate<String> isValue, IntPredicate mayBe) {
        int headed = positions.getOrDefault(column, List.of(-1)).get(0);
        if (headed >= 0
                && (count(headed, isValue) > 0 || texts(headed).findAny().isEmpty())) {
            return; // a blank column says that there are none
        }
        Set<Integer> taken = positions.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<Integer> free = new TreeSet<>();
        lines.forEach(line -> free.addAll(line.cells().keySet()));
        free.removeAll(taken);
        free.stream()
                .filter(at -> mayBe.test(at) && holds(at, isValue, 4))
                .max(Comparator.comparingLong((Integer at) -> count(at, isValue))
                        .thenComparing(Comparator.reverseOrder()))
                .ifPresent(at -> {
                    String all = columnsToText();
                    findings.add(ListRule.LIST_COLUMN_BY_CONTENT.of(
                            "place", place(), "column", column.heading(), "used", heading(at), "headings", all));
                    positions.put(column, List.of(at));
                    named.add(at);
                });
    }

    /**
     * True if the column may be a status. Marks of recognized programs are also status words, but they are in separate
     * columns.
     */
    private boolean mayBeStatus(int at) {
        return Headings.standard().speaksOfStatus(header.getOrDefault(at, ""))
                || holds(at, text -> PLAIN_STATUS.matcher(text).find(), 4);
    }

    private void tellOfUnused() {
        if (positions.isEmpty()) {
            return;
        }
        int width = header.keySet().stream().mapToInt(at -> at + 1).max().orElse(0);
        Set<Integer> filled = new TreeSet<>(header.keySet());
        lines.forEach(line -> filled.addAll(line.cells().keySet()));
        boolean mayBeShifted = table.sheet().isEmpty() && !header.isEmpty();
        String unused = filled.stream()
                .filter(at -> !named.contains(at) && !(mayBeShifted && at >= width))
                .map(this::heading)
                .collect(Collectors.joining(", "));
        if (!unused.isEmpty()) {
            findings.add(ListRule.LIST_HEADING_UNUSED.of("place", place(), "unused", unused));
        }
        if (mayBeShifted) {
            lines.stream()
                    .filter(line -> line.cells().keySet().stream().anyMatch(at -> at >= width))
                    .forEach(line -> findings.add(tooLong(line, width)));
        }
    }

    private void tellOfHidden() {
        List<Integer> hidden = lines.stream()
                .map(SheetTable.Line::number)
                .filter(table.hiddenRows()::contains)
                .toList();
        if (!hidden.isEmpty()) {
            String rows = Wording.counted(hidden.size(), "hidden row was", "hidden rows were");
            findings.add(ListRule.LIST_ROWS_HIDDEN.of("place", place(), "rows", rows, "first", hidden.get(0)));
        }
    }

    private Finding tooLong(SheetTable.Line line, int width) {
        String beyond =
                new TreeMap<>(line.cells()).tailMap(width).values().stream().collect(Collectors.joining("', '"));
        return ListRule.LIST_LINE_TOO_LONG.of("place", table.at(line), "text", beyond);
    }

    private String place() {
        return table.file() + table.sheet().map(name -> "!" + name).orElse("");
    }

    /** The heading of a column; the column letter if it has no heading. */
    private String heading(int at) {
        return header.containsKey(at)
                ? "'" + header.get(at).replaceAll("\\s+", " ") + "'"
                : "column " + CellAddress.lettersOf(at + 1);
    }

    ListKind.Head head() {
        return new ListKind.Head(table.sheet(), positions.keySet());
    }

    /** The number of wanted columns that the sheet has. */
    int size() {
        return positions.size();
    }

    boolean isHidden() {
        return table.hidden();
    }

    boolean isEmpty() {
        return table.lines().isEmpty();
    }

    List<Finding> findings() {
        return findings;
    }

    /** The headings as printed. */
    List<String> seen() {
        return header.values().stream()
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }

    /** The headings that were recognized, each with its meaning. */
    List<String> understood() {
        return positions.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(at -> heading(at) + " (" + entry.getKey().heading() + ")"))
                .toList();
    }

    /** The headings seen and understood, as one sentence without a period. */
    String columnsToText() {
        return ListTable.columnsToText(seen(), understood());
    }

    Stream<ListTable.Line> lines() {
        return lines.stream().flatMap(line -> {
            Map<Column, String> texts = new EnumMap<>(Column.class);
            positions.forEach((column, at) -> {
                String text = at.stream()
                        .map(line.cells()::get)
                        .filter(cell -> cell != null)
                        .collect(Collectors.joining("; "));
                if (!text.isEmpty()) {
                    texts.put(column, column.isDate() ? date(text) : text);
                }
            });
            return texts.isEmpty() ? Stream.empty() : Stream.of(new ListTable.Line(table, line, texts));
        });
    }

    private String date(String text) {
        boolean days = table.sheet().isPresent() && DAYS.matcher(text).matches();
        return days ? CellValue.day(Double.parseDouble(text), table.date1904()).toString() : text;
    }
}

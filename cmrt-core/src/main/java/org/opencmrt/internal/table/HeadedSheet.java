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

    /** Day numbers from 1982 to 2119; other numbers are not dates in lists. */
    private static final Pattern DAYS = Pattern.compile("[3-7][0-9]{4}(\\.[0-9]+)?");
    /** The format in which exports write a date. */
    private static final Pattern MIDNIGHT = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]00:00(:00(\\.0+)?)?Z?");

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
        this.header = headerAt < table.lines().size()
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
                .filter(line -> headed.isEmpty() || !headed.stream().allMatch(at -> isHeading(line, at)))
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
     * of them.
     */
    static HeadedSheet of(SheetTable table, Set<Column> wanted, Map<Column, Predicate<String>> values) {
        int at = 0;
        Map<Column, List<Candidate>> best = Map.of();
        for (int line = 0; line < Math.min(HEADER_WITHIN_LINES, table.lines().size()); line++) {
            if (table.lines().get(line).cells().size() <= best.size()) {
                continue; // it cannot have more columns
            }
            Map<Column, List<Candidate>> found = candidates(table.lines().get(line), wanted);
            if (found.size() > best.size()) {
                at = line;
                best = found;
            }
        }
        HeadedSheet sheet = new HeadedSheet(table, at, best, values);
        if (!best.isEmpty()) {
            BY_CONTENT.stream()
                    .filter(wanted::contains)
                    .forEach(column -> sheet.byContent(column, values.get(column), position -> true));
            if (values.containsKey(Column.STATUS)) {
                sheet.byContent(Column.STATUS, values.get(Column.STATUS), sheet::mayBeStatus);
            }
            sheet.tellOfUnused();
        }
        return sheet;
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

    /** True if the cell repeats the header, as in lists with several pages. */
    private boolean isHeading(SheetTable.Line line, int at) {
        return header.get(at).equals(line.cells().get(at));
    }

    private void choose(Column column, List<Candidate> clearest, Predicate<String> isValue) {
        clearest.forEach(candidate -> named.add(candidate.position()));
        if (clearest.isEmpty()) {
            return;
        }
        if (column.isMany()) {
            positions.put(column, clearest.stream().map(Candidate::position).toList());
            return;
        }
        Candidate chosen = clearest.get(0);
        for (Candidate other : isValue == null ? List.<Candidate>of() : clearest) {
            if (count(other.position(), isValue) > count(chosen.position(), isValue)) {
                chosen = other;
            }
        }
        positions.put(column, List.of(chosen.position()));
        if (clearest.size() > 1) {
            String all = clearest.stream()
                    .map(candidate -> heading(candidate.position()))
                    .collect(Collectors.joining(", "));
            findings.add(ListRule.LIST_HEADING_TWICE.of(
                    "place", place(), "column", column.heading(), "all", all, "used", heading(chosen.position())));
        }
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
        if (positions.containsKey(column) && count(positions.get(column).get(0), isValue) > 0) {
            return;
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
                    findings.add(ListRule.LIST_COLUMN_BY_CONTENT.of(
                            "place",
                            place(),
                            "column",
                            column.heading(),
                            "used",
                            heading(at),
                            "headings",
                            columnsToText()));
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
        List<String> unused = header.keySet().stream()
                .filter(at -> !named.contains(at))
                .map(this::heading)
                .toList();
        if (!unused.isEmpty()) {
            findings.add(ListRule.LIST_HEADING_UNUSED.of("place", place(), "unused", String.join(", ", unused)));
        }
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
                        .collect(Collectors.joining("\n"));
                if (!text.isEmpty()) {
                    texts.put(column, column.isDate() ? date(text) : text);
                }
            });
            return texts.isEmpty() ? Stream.empty() : Stream.of(new ListTable.Line(table, line, texts));
        });
    }

    private String date(String text) {
        boolean days = table.sheet().isPresent() && DAYS.matcher(text).matches();
        return days
                ? CellValue.day(Double.parseDouble(text), table.date1904()).toString()
                : MIDNIGHT.matcher(text).replaceFirst("$1");
    }
}

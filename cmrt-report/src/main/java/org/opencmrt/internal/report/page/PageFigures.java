package org.opencmrt.internal.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.report.table.ProgramTables;
import org.opencmrt.internal.report.table.Table;
import org.opencmrt.model.Country;

/**
 * The figures of the page. Each is counted from a table on the page, so a figure always matches the rows that it opens.
 */
final class PageFigures {
    private static final String COVERED = " (covered)";
    private static final String COUNTED_AS = "Counted as";
    private static final String YES = "yes";
    private static final Comparator<Figures.Line> MOST_FIRST = Comparator.<Figures.Line>comparingLong(
                    line -> -line.counts().stream().mapToLong(Long::longValue).sum())
            .thenComparing(Figures.Line::label);

    private final ProgramTables tables;
    private final List<String> statusWords;
    private final String statusBasis;

    /**
     * @param statusWords the counting words in order; words of lists that are not among them come last
     * @param statusBasis the lists and dates that the statuses are based on
     */
    PageFigures(ProgramTables tables, List<String> statusWords, String statusBasis) {
        this.tables = tables;
        this.statusBasis = statusBasis;
        this.statusWords = List.copyOf(statusWords);
    }

    /** All figures in the order of the page, without those that would be empty. */
    List<Figures> all() {
        List<Figures> figures = new ArrayList<>();
        figures.add(responses());
        figures.add(facilities());
        figures.add(counts(
                "Red flags by kind",
                "Reasons to look at a facility more closely. A facility may have several.",
                tables.redFlags(),
                "Red flag"));
        figures.add(countries());
        tables.origins()
                .ifPresent(origins -> figures.add(byCountry(
                        "Countries of origin",
                        "According to the origin data provided; origins of facilities, not of any product. A facility"
                                + " counts once for each country. Covered countries are marked.",
                        origins,
                        "Origin of material",
                        "Covered origin")));
        figures.add(mostFirst(
                "What became of each entry", "Every entry has exactly one result.", tables.trace(), "Result"));
        figures.add(mostFirst(
                "Unmatched entries by kind",
                "Unmatched entries are not in the facility list until they are resolved.",
                tables.openEntries(),
                "Kind"));
        figures.add(mostFirst(
                "Suppliers by class",
                "Each supplier has the class of its most serious finding.",
                tables.scorecard(),
                "Class"));
        figures.add(mostFirst("Findings by rule", "", tables.findings(), "Rule"));
        tables.changes()
                .ifPresent(changes -> figures.add(counts(
                        "Changes since the earlier roll-up",
                        "Each change is listed with its cause.",
                        changes,
                        "What")));
        return figures.stream().filter(one -> !one.lines().isEmpty()).toList();
    }

    private Figures responses() {
        List<Figures.Line> lines = List.of(
                step("Asked", Map.of()),
                step("Responded", Map.of("Responded", YES)),
                step("Sent a usable declaration", Map.of("Usable", YES)),
                step("Answered at the product level", Map.of("Product level", YES)));
        return new Figures(
                Figures.Shape.FUNNEL,
                "Responses of the suppliers asked",
                "Each step is a part of the one before. Reminders are not counted: the list of suppliers does not"
                        + " record them.",
                tables.survey().name(),
                "Step",
                List.of("Suppliers"),
                lines.get(0).counts().get(0) == 0 ? List.of() : lines);
    }

    private Figures.Line step(String label, Map<String, String> filter) {
        long[] count = {0};
        each(
                tables.survey(),
                List.copyOf(filter.keySet()),
                cells -> count[0] += cells.stream().allMatch(YES::equals) ? 1 : 0);
        return new Figures.Line(label, "", List.of(count[0]), List.of(filter));
    }

    private Figures facilities() {
        return byStatus(
                Figures.Shape.BARS,
                "Facilities by metal and status",
                statusBasis + " A facility that processes two metals counts once for each.",
                "Metal",
                List.of("Metal"),
                cells -> cells.get(0));
    }

    private Figures countries() {
        return byStatus(
                Figures.Shape.MAP,
                "Locations of facilities by status",
                "The location of a facility is not the origin of its ore. Covered countries are marked.",
                "Country",
                List.of("Country code", "Covered country", "Country"),
                PageFigures::country);
    }

    /** The country's code, because lists spell a country in several ways; its text if that is not a known country. */
    private static String country(List<String> cells) {
        String code = cells.get(0);
        return label(code.isEmpty() ? cells.get(2) : Country.of(code).name(), cells.get(1));
    }

    /** Facilities by the given columns and by counting word; the longest line comes first, except for metals. */
    private Figures byStatus(
            Figures.Shape shape,
            String title,
            String note,
            String category,
            List<String> titles,
            Function<List<String>, String> label) {
        Map<List<String>, Map<String, Long>> counts = new LinkedHashMap<>();
        Set<String> words = new TreeSet<>();
        List<String> read =
                Stream.concat(titles.stream(), Stream.of(COUNTED_AS)).toList();
        each(tables.facilities(), read, cells -> {
            List<String> key = new ArrayList<>(cells.subList(0, titles.size()));
            if (shape == Figures.Shape.MAP && !key.get(0).isEmpty()) {
                key.set(2, "");
            }
            counts.computeIfAbsent(key, unseen -> new TreeMap<>()).merge(cells.get(titles.size()), 1L, Long::sum);
            words.add(cells.get(titles.size()));
        });
        List<String> series =
                Stream.concat(statusWords.stream(), words.stream()).distinct().toList();
        Stream<Figures.Line> lines = counts.entrySet().stream()
                .map(one -> new Figures.Line(
                        label.apply(one.getKey()),
                        shape == Figures.Shape.MAP ? one.getKey().get(0) : "",
                        series.stream()
                                .map(word -> one.getValue().getOrDefault(word, 0L))
                                .toList(),
                        series.stream()
                                .map(word -> filter(titles, one.getKey(), word))
                                .toList()));
        return new Figures(
                shape,
                title,
                note,
                tables.facilities().name(),
                category,
                series,
                shape == Figures.Shape.MAP ? lines.sorted(MOST_FIRST).toList() : lines.toList());
    }

    /** A country is identified by its code, or by its text if it has no code. */
    private static Map<String, String> filter(List<String> titles, List<String> key, String word) {
        Map<String, String> filter = new TreeMap<>();
        filter.put(COUNTED_AS, word);
        filter.put(titles.get(0), key.get(0));
        if (key.get(0).isEmpty() && key.size() == 3) {
            filter.put(titles.get(2), key.get(2));
        }
        return filter;
    }

    private static Figures byCountry(String title, String note, Table<?> table, String column, String coveredColumn) {
        Map<String, Long> counts = new TreeMap<>();
        Map<String, String> covered = new TreeMap<>();
        each(table, List.of(column, coveredColumn), cells -> {
            counts.merge(cells.get(0), 1L, Long::sum);
            covered.merge(cells.get(0), cells.get(1), (one, other) -> one.isEmpty() ? other : one);
        });
        List<Figures.Line> lines = most(counts).entrySet().stream()
                .map(country -> new Figures.Line(
                        label(country.getKey(), covered.get(country.getKey())),
                        "",
                        List.of(country.getValue()),
                        List.of(Map.of(column, country.getKey()))))
                .toList();
        return new Figures(Figures.Shape.BARS, title, note, table.name(), "Country", List.of("Facilities"), lines);
    }

    private static String label(String country, String covered) {
        return (country.isEmpty() ? "unknown" : country) + (covered.isEmpty() ? "" : COVERED);
    }

    private static Figures counts(String title, String note, Table<?> table, String column) {
        return Figures.simple(title, note, table.name(), column, counted(table, column));
    }

    private static Figures mostFirst(String title, String note, Table<?> table, String column) {
        return Figures.simple(title, note, table.name(), column, most(counted(table, column)));
    }

    /** The counts in the order of the table. */
    private static Map<String, Long> counted(Table<?> table, String title) {
        Map<String, Long> counts = new LinkedHashMap<>();
        each(table, List.of(title), cells -> counts.merge(cells.get(0), 1L, Long::sum));
        return counts;
    }

    /** The highest counts first; equal counts are sorted by name. */
    private static Map<String, Long> most(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one, LinkedHashMap::new));
    }

    /** Passes the given columns of each row to the visitor. */
    private static <R> void each(Table<R> table, List<String> titles, Consumer<List<String>> cells) {
        List<Table.Column<R>> columns =
                titles.stream().map(title -> HeldTable.column(table, title)).toList();
        TableData words = new TableData(Map.of(), Integer.MAX_VALUE);
        for (R row : table.rows()) {
            cells.accept(columns.stream()
                    .map(column -> words.shown(column.cell().apply(row)))
                    .toList());
        }
    }
}

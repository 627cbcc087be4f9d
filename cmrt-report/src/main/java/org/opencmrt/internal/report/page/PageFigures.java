package org.opencmrt.internal.report.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.report.table.ProgrammeTables;
import org.opencmrt.internal.report.table.Table;

/**
 * The figures of the page, each counted from a table that the page holds, so that a figure and the rows that it opens cannot
 * differ.
 */
final class PageFigures {
    private static final String COVERED = " (covered)";
    private static final String COUNTED_AS = "Counted as";

    private final ProgrammeTables tables;
    private final List<String> statusWords;
    private final String statusBasis;

    /**
     * @param statusWords the words of the counts in their order; words of lists that are not among them come after
     * @param statusBasis the lists and dates on which statuses rest
     */
    PageFigures(ProgrammeTables tables, List<String> statusWords, String statusBasis) {
        this.tables = tables;
        this.statusBasis = statusBasis;
        this.statusWords = List.copyOf(statusWords);
    }

    /** In the order of the page; what there is nothing to tell of is left out. */
    List<Figures> all() {
        return Stream.of(facilities(), countries(), origins(), open(), classes(), rules(), changes())
                .filter(figures -> !figures.lines().isEmpty())
                .toList();
    }

    private Figures facilities() {
        Map<String, Map<String, Long>> byMetal = new LinkedHashMap<>();
        Set<String> words = new TreeSet<>();
        each(tables.facilities(), List.of("Metal", COUNTED_AS), cells -> {
            byMetal.computeIfAbsent(cells.get(0), metal -> new TreeMap<>()).merge(cells.get(1), 1L, Long::sum);
            words.add(cells.get(1));
        });
        List<String> series =
                Stream.concat(statusWords.stream(), words.stream()).distinct().toList();
        List<Figures.Line> lines = byMetal.entrySet().stream()
                .map(metal -> new Figures.Line(
                        metal.getKey(),
                        series.stream()
                                .map(word -> metal.getValue().getOrDefault(word, 0L))
                                .toList(),
                        series.stream()
                                .map(word -> Map.of("Metal", metal.getKey(), COUNTED_AS, word))
                                .toList()))
                .toList();
        return new Figures(
                "Facilities by metal and status",
                statusBasis + " A facility that processes two metals counts once for each.",
                tables.facilities().name(),
                "Metal",
                series,
                lines);
    }

    private Figures countries() {
        return byCountry(
                "Locations of facilities",
                "The location of a facility is not the origin of its ore. Covered countries are marked.",
                tables.facilities(),
                "Country",
                "Covered country");
    }

    private Figures origins() {
        String title = "Countries of origin";
        return tables.origins()
                .map(origins -> byCountry(
                        title,
                        "According to the origin data provided; origins of facilities, not of any product. A facility counts"
                                + " once for each country. Covered countries are marked.",
                        origins,
                        "Origin of material",
                        "Covered origin"))
                .orElse(new Figures(title, "", "", "", List.of(), List.of()));
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
                        List.of(country.getValue()),
                        List.of(Map.of(column, country.getKey()))))
                .toList();
        return new Figures(title, note, table.name(), "Country", List.of("Facilities"), lines);
    }

    private static String label(String country, String covered) {
        return (country.isEmpty() ? "unknown" : country) + (covered.isEmpty() ? "" : COVERED);
    }

    private Figures open() {
        return Figures.simple(
                "Unmatched entries by kind",
                "Unmatched entries are in no list of facilities until they are resolved.",
                tables.openEntries().name(),
                "Kind",
                "Kind",
                most(counted(tables.openEntries(), "Kind")));
    }

    private Figures classes() {
        return Figures.simple(
                "Suppliers by class",
                "Each supplier has the class of its most serious finding.",
                tables.scorecard().name(),
                "Class",
                "Class",
                most(counted(tables.scorecard(), "Class")));
    }

    private Figures rules() {
        return Figures.simple(
                "Findings by rule",
                "",
                tables.findings().name(),
                "Rule",
                "Rule",
                most(counted(tables.findings(), "Rule")));
    }

    private Figures changes() {
        Optional<Table<?>> changes = tables.changes();
        return Figures.simple(
                "Changes since the earlier roll-up",
                "Each change is listed with its cause.",
                changes.map(Table::name).orElse(""),
                "What",
                "What",
                changes.map(table -> counted(table, "What")).orElse(Map.of()));
    }

    private static Map<String, Long> counted(Table<?> table, String title) {
        Map<String, Long> counts = new TreeMap<>();
        each(table, List.of(title), cells -> counts.merge(cells.get(0), 1L, Long::sum));
        return counts;
    }

    /** The highest counts first, equal ones by name. */
    private static Map<String, Long> most(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one, LinkedHashMap::new));
    }

    private interface Cells {
        void take(List<String> cells);
    }

    /** Looks at some columns of each row. */
    private static <R> void each(Table<R> table, List<String> titles, Cells cells) {
        List<Table.Column<R>> columns =
                titles.stream().map(title -> HeldTable.column(table, title)).toList();
        TableData words = new TableData(new Strings(), Integer.MAX_VALUE);
        for (R row : table.rows()) {
            cells.take(columns.stream()
                    .map(column -> column.cell().apply(row).fold(words))
                    .toList());
        }
    }
}

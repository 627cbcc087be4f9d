package org.opencmrt.internal.report.annex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opencmrt.internal.table.Column;
import org.opencmrt.internal.table.Headings;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.model.Metal;

/**
 * The meaning of each column of a grid, based on its headings or on its contents. If the same headings appear side by
 * side several times, each repetition is a separate group: the list is printed in several columns.
 *
 * @param heads the headings with their positions
 * @param groups the lists that are side by side, each as the indexes of its heads
 * @param metals the metals of each group; the set is empty if the metal is in the lines
 */
record ColumnMap(List<Head> heads, List<List<Integer>> groups, List<Set<Metal>> metals) {
    static final Set<Column> WANTED = EnumSet.of(
            Column.METAL,
            Column.NAME,
            Column.LOOKUP_NAME,
            Column.COUNTRY,
            Column.CITY,
            Column.STATE,
            Column.SMELTER_ID,
            Column.STATUS);

    /** Headings that appear in lists of facilities but not in other lists of names. */
    private static final Pattern OF_FACILITIES =
            Pattern.compile("smelt|refin|facilit|processor|\\bsors?\\b|冶|精炼|製錬|精錬|제련", Pattern.CASE_INSENSITIVE);

    private static final int HEADER_LINES = 3;
    /** No heading, even with remarks and over several lines, is longer. */
    private static final int LONGEST_HEADING = 300;

    /**
     * A heading.
     *
     * @param place its position
     * @param column its meaning; empty for a column that is not read
     * @param mark the metal of the column, if its cells mark the metals of a facility
     */
    record Head(SourceBlock.Cell place, Optional<Column> column, Optional<Metal> mark) {
        boolean is(Column other) {
            return column.filter(other::equals).isPresent();
        }
    }

    /** A header and the number of lines that it occupies. */
    record Found(ColumnMap map, int lines, int columns) {}

    ColumnMap {
        heads = List.copyOf(heads);
        groups = List.copyOf(groups);
        metals = List.copyOf(metals);
    }

    boolean has(int group, Column column) {
        return groups.get(group).stream().anyMatch(at -> heads.get(at).is(column));
    }

    boolean has(Column column) {
        return heads.stream().anyMatch(head -> head.is(column));
    }

    boolean hasName() {
        return named(heads);
    }

    /** True if the headings, or the metals in them, show that this is a list of facilities. */
    boolean isOfFacilities() {
        return metals.stream().anyMatch(set -> !set.isEmpty())
                || heads.stream()
                        .anyMatch(head -> head.mark().isPresent()
                                || (head.column().isPresent()
                                        && (head.is(Column.METAL)
                                                || head.is(Column.SMELTER_ID)
                                                || OF_FACILITIES
                                                        .matcher(head.place().text())
                                                        .find())));
    }

    /** The header that begins at a line. A header may occupy several lines. */
    static Optional<Found> header(List<SourceBlock.Line> lines, int at) {
        Found best = null;
        List<SourceBlock.Cell> cells = List.of();
        for (int count = 1; count <= HEADER_LINES && at + count <= lines.size(); count++) {
            SourceBlock.Line line = lines.get(at + count - 1);
            if (line.cells().stream().anyMatch(cell -> isValue(cell.text()))) {
                break;
            }
            cells = count == 1 ? line.cells() : joined(cells, line.cells());
            List<Head> heads = cells.stream().map(ColumnMap::head).toList();
            int columns = columns(heads);
            boolean isHeader = columns > 1 && (named(heads) || listsWithoutName(heads));
            if (isHeader && (best == null || columns > best.columns())) {
                best = new Found(grouped(heads), count, columns);
            }
        }
        // A title above the headings is not itself a heading.
        int most = best == null ? 0 : best.columns();
        for (int after = 1; best != null && after < best.lines(); after++) {
            Optional<Found> later = header(lines, at + after);
            if (later.filter(found -> found.columns() >= most).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(best);
    }

    /** A header with one heading, for a table with one column. */
    static Optional<ColumnMap> single(SourceBlock.Line line) {
        List<Head> heads = line.cells().stream().map(ColumnMap::head).toList();
        return heads.size() == 1
                        && named(heads)
                        && OF_FACILITIES.matcher(line.text()).find()
                ? Optional.of(grouped(heads))
                : Optional.empty();
    }

    private static boolean isValue(String text) {
        boolean isCountry = text.length() > 3 && FieldValues.isCountry(text); // country codes can be metal symbols
        return isCountry || FieldValues.isId(text) || (FieldValues.isStatus(text) && !isHeading(text));
    }

    private static boolean isHeading(String text) {
        return Headings.standard().meaning(text, WANTED).isPresent();
    }

    private static boolean named(List<Head> heads) {
        return heads.stream().anyMatch(head -> head.is(Column.NAME) || head.is(Column.LOOKUP_NAME));
    }

    /** True for headings of a list of facilities that lacks a recognized heading for the name. */
    private static boolean listsWithoutName(List<Head> heads) {
        Set<Column> found = meanings(heads, all(heads));
        return heads.stream()
                        .anyMatch(head -> head.column().isEmpty() && head.mark().isEmpty())
                && (found.contains(Column.SMELTER_ID)
                        || (found.contains(Column.METAL) && found.contains(Column.COUNTRY)));
    }

    private static int columns(List<Head> heads) {
        Set<Column> found = meanings(heads, all(heads));
        long marks = heads.stream().filter(head -> head.mark().isPresent()).count();
        return found.size() + (marks > 1 ? 1 : 0);
    }

    private static Head head(SourceBlock.Cell cell) {
        if (cell.text().length() > LONGEST_HEADING) {
            return new Head(cell, Optional.empty(), Optional.empty());
        }
        String text = PublishedText.withoutMarks(cell.text());
        Optional<Column> column = Headings.standard()
                .meaning(text, WANTED)
                .filter(meaning -> !meaning.isVague())
                .map(Headings.Meaning::column);
        return new Head(cell, column, column.isPresent() ? Optional.empty() : MetalNames.known(text));
    }

    private static List<SourceBlock.Cell> joined(List<SourceBlock.Cell> above, List<SourceBlock.Cell> below) {
        List<SourceBlock.Cell> joined = new ArrayList<>(above);
        for (SourceBlock.Cell cell : below) {
            int best = -1;
            for (int i = 0; i < above.size(); i++) {
                if (above.get(i).shared(cell) > (best < 0 ? 0 : above.get(best).shared(cell))) {
                    best = i;
                }
            }
            if (best < 0) {
                joined.add(cell);
            } else {
                SourceBlock.Cell over = joined.get(best);
                joined.set(
                        best,
                        new SourceBlock.Cell(
                                Math.min(over.start(), cell.start()),
                                Math.max(over.end(), cell.end()),
                                over.text() + " " + cell.text()));
            }
        }
        joined.sort(Comparator.comparingInt(SourceBlock.Cell::start));
        return joined;
    }

    /** The lists that are side by side: a new group begins where the meaning of the first heading occurs again. */
    private static ColumnMap grouped(List<Head> heads) {
        List<List<Integer>> groups = new ArrayList<>();
        Optional<Column> first =
                heads.stream().flatMap(head -> head.column().stream()).findFirst();
        for (int i = 0; i < heads.size(); i++) {
            boolean begins = groups.isEmpty()
                    || (first.isPresent()
                            && heads.get(i).column().equals(first)
                            && groups.get(groups.size() - 1).stream()
                                    .map(heads::get)
                                    .anyMatch(head -> head.column().equals(first)));
            if (begins) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(i);
        }
        Set<Column> meanings = meanings(heads, groups.get(0));
        boolean alike = groups.size() > 1
                && meanings.contains(Column.NAME)
                && groups.stream().allMatch(group -> meanings(heads, group).equals(meanings));
        List<List<Integer>> kept = alike ? groups : List.of(all(heads));
        return new ColumnMap(
                heads, kept, kept.stream().map(group -> Set.<Metal>of()).toList());
    }

    private static List<Integer> all(List<Head> heads) {
        return IntStream.range(0, heads.size()).boxed().toList();
    }

    private static Set<Column> meanings(List<Head> heads, List<Integer> group) {
        Set<Column> meanings = EnumSet.noneOf(Column.class);
        group.forEach(at -> heads.get(at).column().ifPresent(meanings::add));
        return meanings;
    }

    /** True for a line that names a different metal in each of its cells. */
    static boolean isOfMetals(SourceBlock.Line line) {
        Set<Metal> named = line.cells().stream()
                .flatMap(cell -> MetalNames.known(cell.text()).stream())
                .collect(Collectors.toSet());
        return named.size() > 1 && named.size() == line.cells().size();
    }

    /** A map with one list per column, each below its metal. */
    static ColumnMap ofMetals(SourceBlock.Line line) {
        List<Head> heads = new ArrayList<>();
        List<List<Integer>> groups = new ArrayList<>();
        List<Set<Metal>> metals = new ArrayList<>();
        for (SourceBlock.Cell cell : line.cells()) {
            groups.add(List.of(heads.size()));
            heads.add(new Head(cell, Optional.of(Column.NAME), Optional.empty()));
            metals.add(FieldValues.metals(cell.text()));
        }
        return new ColumnMap(heads, groups, metals);
    }

    /** The same map with the metals that are above its groups. */
    ColumnMap under(SourceBlock.Line metalLine) {
        List<Set<Metal>> over = new ArrayList<>();
        for (List<Integer> group : groups) {
            SourceBlock.Cell best = null;
            int shared = 0;
            for (SourceBlock.Cell cell : metalLine.cells()) {
                int here = group.stream()
                        .mapToInt(at -> heads.get(at).place().shared(cell))
                        .sum();
                if (here > shared) {
                    best = cell;
                    shared = here;
                }
            }
            over.add(best == null ? Set.of() : FieldValues.metals(best.text()));
        }
        return new ColumnMap(heads, groups, over);
    }

    /** The same map, using a column without a known heading for the names. */
    ColumnMap namedByContent(List<SourceBlock.Line> lines) {
        if (hasName()) {
            return this;
        }
        int best = -1;
        long most = 0;
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).column().isEmpty() && heads.get(i).mark().isEmpty()) {
                int at = i;
                long words = lines.stream()
                        .flatMap(line -> line.cells().stream())
                        .filter(cell ->
                                headOf(cell, false) == at && PublishedText.hasWord(cell.text()) && !isDate(cell.text()))
                        .count();
                if (words > most) {
                    best = i;
                    most = words;
                }
            }
        }
        if (best < 0) {
            return this;
        }
        List<Head> named = new ArrayList<>(heads);
        named.set(best, new Head(heads.get(best).place(), Optional.of(Column.NAME), Optional.empty()));
        return new ColumnMap(named, groups, metals);
    }

    private static boolean isDate(String text) {
        return text.chars().filter(Character::isDigit).count() * 2 > text.length();
    }

    /** The columns of lines without headings, based on their contents; empty if this is not a list of facilities. */
    static Optional<ColumnMap> byContent(List<SourceBlock.Line> lines, boolean metalKnown) {
        Map<Integer, List<SourceBlock.Cell>> byStart = new TreeMap<>();
        lines.forEach(line -> line.cells()
                .forEach(cell -> byStart.computeIfAbsent(cell.start(), key -> new ArrayList<>())
                        .add(cell)));
        byStart.values().removeIf(cells -> cells.size() * 5 < lines.size() || cells.size() < 2);
        List<Head> heads = new ArrayList<>();
        for (List<SourceBlock.Cell> cells : byStart.values()) {
            int end = cells.stream().mapToInt(SourceBlock.Cell::end).max().orElse(0);
            SourceBlock.Cell place = new SourceBlock.Cell(cells.get(0).start(), end, "");
            heads.add(new Head(place, meaning(cells), Optional.empty()));
        }
        List<Head> withNames = names(heads, byStart);
        ColumnMap map = withNames.isEmpty() ? null : grouped(withNames);
        Set<Column> found = meanings(withNames, all(withNames));
        boolean isList = map != null
                && found.contains(Column.NAME)
                && (found.contains(Column.SMELTER_ID)
                        || (found.contains(Column.METAL) && (found.contains(Column.COUNTRY) || areNames(map, lines)))
                        || (metalKnown && (found.contains(Column.COUNTRY) || found.contains(Column.STATUS))));
        return isList ? Optional.of(map) : Optional.empty();
    }

    /** True if the texts beside the metals look like facility names: different words, not repeated amounts or remarks. */
    private static boolean areNames(ColumnMap map, List<SourceBlock.Line> lines) {
        List<String> names = lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> map.heads().get(map.headOf(cell, false)).is(Column.NAME))
                .map(SourceBlock.Cell::text)
                .toList();
        long words = names.stream()
                .filter(name -> PublishedText.hasWord(name) && !isDate(name) && !FieldValues.isStatus(name))
                .count();
        boolean headed = lines.get(0).cells().stream().noneMatch(cell -> FieldValues.isMetals(cell.text()));
        return !headed
                && words * 10 >= names.size() * 7L
                && names.stream().distinct().count() * 10 >= names.size() * 8L;
    }

    private static Optional<Column> meaning(List<SourceBlock.Cell> cells) {
        Map<Column, Predicate<String>> kinds = new EnumMap<>(Map.of(
                Column.METAL,
                FieldValues::isMetals,
                Column.SMELTER_ID,
                FieldValues::isId,
                Column.STATUS,
                FieldValues::isStatus,
                Column.COUNTRY,
                FieldValues::isPlace));
        for (Map.Entry<Column, Predicate<String>> kind : kinds.entrySet()) {
            long fit = cells.stream()
                    .filter(cell -> kind.getValue().test(PublishedText.withoutMarks(cell.text())))
                    .count();
            if (fit * 10 >= cells.size() * 7L) {
                return Optional.of(kind.getKey());
            }
        }
        return Optional.empty();
    }

    /**
     * The same heads, with the unknown columns that have the most letters as name columns: as many as there are country
     * columns, and at least one.
     */
    private static List<Head> names(List<Head> heads, Map<Integer, List<SourceBlock.Cell>> cells) {
        List<Head> named = new ArrayList<>(heads);
        long countries = heads.stream().filter(head -> head.is(Column.COUNTRY)).count();
        int groups = (int) Math.max(1, countries);
        for (int i = 0; i < groups; i++) {
            int best = -1;
            long most = 0;
            for (int at = 0; at < named.size(); at++) {
                List<SourceBlock.Cell> said = cells.get(named.get(at).place().start());
                long letters = named.get(at).column().isPresent()
                        ? 0
                        : said.stream()
                                .filter(cell -> PublishedText.hasWord(cell.text()) && !isDate(cell.text()))
                                .mapToLong(cell -> cell.text().length())
                                .sum();
                if (letters > most) {
                    best = at;
                    most = letters;
                }
            }
            if (best >= 0) {
                named.set(best, new Head(named.get(best).place(), Optional.of(Column.NAME), Optional.empty()));
            }
        }
        return named;
    }

    /** The index of the head above a cell. */
    int headOf(SourceBlock.Cell cell, boolean byStart) {
        int best = -1;
        int bestShared = 0;
        for (int i = 0; i < heads.size(); i++) {
            SourceBlock.Cell place = heads.get(i).place();
            int shared = place.shared(cell);
            boolean nearer = best >= 0
                    && Math.abs(place.start() - cell.start())
                            < Math.abs(heads.get(best).place().start() - cell.start());
            boolean better = byStart ? best < 0 || nearer : shared > bestShared;
            if (shared > 0 && better) {
                best = i;
                bestShared = shared;
            }
        }
        if (best >= 0) {
            return best;
        }
        int before = 0;
        for (int i = 0; i < heads.size(); i++) {
            boolean isBefore = heads.get(i).place().start() <= cell.start();
            if (byStart) {
                int gap = distance(heads.get(i).place(), cell);
                before = gap < distance(heads.get(before).place(), cell) ? i : before;
            } else if (isBefore) {
                before = i;
            }
        }
        return before;
    }

    private static int distance(SourceBlock.Cell a, SourceBlock.Cell b) {
        return Math.max(0, Math.max(a.start(), b.start()) - Math.min(a.end(), b.end()));
    }
}

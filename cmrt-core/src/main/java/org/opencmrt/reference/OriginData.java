package org.opencmrt.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.table.Column;
import org.opencmrt.internal.table.Headings;
import org.opencmrt.internal.table.ListKind;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.internal.text.CountryTexts;
import org.opencmrt.internal.text.DateText;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.workbook.Sha256;
import org.opencmrt.model.Country;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/**
 * The origins of material by facility, from a file that the user provides. Several lines about a facility add up: every
 * country in any of them is an origin. Immutable and thread-safe.
 */
public final class OriginData {
    private static final ListKind KIND = ListKind.of(
                    "origin data",
                    List.of(Column.SMELTER_ID, Column.METAL, Column.ORIGINS, Column.LEVEL, Column.DATE),
                    "Origin data need the columns smelter_id and countries, or smelter_id and level")
            .requiring(Column.SMELTER_ID)
            .requiring(Column.ORIGINS, Column.LEVEL);

    private static final Set<Column> ORIGIN = Set.of(Column.ORIGINS, Column.LEVEL);
    /** Headings that reference lists use for the country of a facility; some of them may also mean its origins. */
    private static final Set<Column> LOCATION = Set.of(Column.COUNTRY);

    private static final Set<Column> FACILITY =
            Set.of(Column.NAME, Column.LOOKUP_NAME, Column.CITY, Column.STATE, Column.STATUS);

    private static final OriginData NONE = new OriginData("no origin data", Optional.empty(), "", Map.of(), List.of());

    private record Line(Optional<Metal> metal, Origin origin) {}

    private final String label;
    private final Optional<LocalDate> date;
    private final String sha256;
    private final Map<SmelterId, List<Line>> byId;
    private final List<Finding> findings;

    private OriginData(
            String label,
            Optional<LocalDate> date,
            String sha256,
            Map<SmelterId, List<Line>> byId,
            List<Finding> findings) {
        this.label = label;
        this.sha256 = sha256;
        this.date = date;
        this.byId = byId;
        this.findings = List.copyOf(findings);
    }

    /** No data: every origin is unknown. */
    public static OriginData none() {
        return NONE;
    }

    /** True for {@link #none()}; false for data that were given, even if they are empty. */
    @SuppressWarnings("ReferenceEquality") // data that were given may be as empty
    public boolean isNone() {
        return this == NONE;
    }

    /**
     * Reads data from a file: CSV, a workbook, or an "Excel (XML)" export; see {@link #parse}.
     *
     * @throws IOException if the file cannot be read from the disk
     * @throws ListFormatException if it is not a table or lacks a required column
     */
    public static OriginData read(Path file) throws IOException {
        return parse(String.valueOf(file.getFileName()), ListTable.bytes(file));
    }

    /**
     * Reads data from the bytes of such a file with the columns {@code smelter_id} and {@code countries} or
     * {@code level}, and, optionally, {@code metal} and {@code date}; several countries are separated by {@code ;} or
     * {@code |}.
     *
     * @throws ListFormatException if a required column is missing, or if the countries are where facilities are located,
     *     as in a reference list
     */
    public static OriginData parse(String label, byte[] file) {
        ListTable table = KIND.read(label, file);
        refuseLocations(table);
        Map<SmelterId, List<Line>> byId = new HashMap<>();
        List<Finding> findings = new ArrayList<>(table.findings());
        Optional<LocalDate> latest = Optional.empty();
        for (ListTable.Line row : table.lines()) {
            String place = row.place();
            Optional<SmelterId> id = row.id(Column.SMELTER_ID);
            if (id.isEmpty()) {
                findings.add(ListRule.ORIGIN_ID_FORM.of("place", place));
                continue;
            }
            Origin origin = origin(row, place);
            if (!origin.unclear().isEmpty()) {
                findings.add(ListRule.ORIGIN_UNCLEAR.of("place", place, "text", String.join("', '", origin.unclear())));
            }
            // Evidence of a covered country must not be ignored because of a misspelled metal.
            Optional<Metal> metal = row.value(Column.METAL, MetalNames::read, ListRule.ORIGIN_METAL_UNKNOWN, findings);
            byId.computeIfAbsent(id.get(), key -> new ArrayList<>()).add(new Line(metal, origin));
            Optional<LocalDate> day =
                    row.value(Column.DATE, DateText::tryParse, ListRule.ORIGIN_DATE_UNREADABLE, findings);
            if (day.isPresent() && (latest.isEmpty() || day.get().isAfter(latest.get()))) {
                latest = day;
            }
        }
        return new OriginData(label, latest, Sha256.of(file), byId, findings);
    }

    /** A location that is taken as an origin would make a facility in a covered country look like a source, or hide one. */
    private static void refuseLocations(ListTable table) {
        List<String> locations = headings(table, LOCATION).stream()
                .filter(heading -> !heading.equalsIgnoreCase(Column.ORIGINS.heading()))
                .toList();
        if (locations.containsAll(headings(table, ORIGIN))
                && !headings(table, FACILITY).isEmpty()) {
            throw new ListFormatException(
                    ListFormatException.Reason.COLUMN_MISSING,
                    "origin data " + table.label() + ": the column '" + String.join("', '", locations)
                            + "' is next to the names or locations of facilities, as in a reference list. If it lists"
                            + " the countries where the material comes from, change its heading to countries."
                            + " Otherwise, provide a different file",
                    table.columnsSeen(),
                    table.columnsUnderstood());
        }
    }

    private static List<String> headings(ListTable table, Set<Column> columns) {
        return table.columnsSeen().stream()
                .filter(heading -> Headings.standard().meaning(heading, columns).isPresent())
                .toList();
    }

    /** The label of the data: the file name. */
    public String label() {
        return label;
    }

    /** The latest date in any line; empty if there is none. */
    public Optional<LocalDate> date() {
        return date;
    }

    /** SHA-256 of the file in hexadecimal digits; an empty text for {@link #none()}. */
    public String sha256() {
        return sha256;
    }

    /** The reading findings. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The reading findings, and a finding if the data are dated after the given date. Such data still count: evidence
     * of a covered country is not ignored because it became known late.
     *
     * @param asOf the report date
     */
    public List<Finding> findings(LocalDate asOf) {
        List<Finding> all = new ArrayList<>(findings);
        date.filter(day -> day.isAfter(asOf))
                .ifPresent(day -> all.add(ListRule.ORIGIN_AFTER_AS_OF.of("place", label, "date", day, "asOf", asOf)));
        return all;
    }

    /** True if there are no data about any facility. */
    public boolean isEmpty() {
        return byId.isEmpty();
    }

    /** The origins of a facility; empty if no line is about it or it has no id. */
    public Optional<Origin> of(Smelter smelter) {
        Objects.requireNonNull(smelter, "smelter");
        List<Line> lines = smelter.id().map(id -> byId.getOrDefault(id, List.of())).orElse(List.of()).stream()
                .filter(line -> line.metal().isEmpty() || line.metal().get().equals(smelter.metal()))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        TreeSet<Country> countries = new TreeSet<>();
        TreeSet<Level> levels = new TreeSet<>();
        List<String> unclear = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (Line line : lines) {
            countries.addAll(line.origin().countries());
            levels.addAll(line.origin().levels());
            unclear.addAll(line.origin().unclear());
            places.addAll(line.origin().places());
        }
        return Optional.of(new Origin(countries, levels, unclear, places));
    }

    private static Origin origin(ListTable.Line row, String place) {
        TreeSet<Country> countries = new TreeSet<>();
        TreeSet<Level> levels = new TreeSet<>();
        List<String> unclear = new ArrayList<>();
        for (Column column : List.of(Column.ORIGINS, Column.LEVEL)) {
            for (String text : row.text(column).map(OriginData::values).orElse(List.of())) {
                Optional<Level> level = Level.tryParse(text);
                if (level.equals(Optional.of(Level.DRC))) { // a level that is a country
                    countries.add(Country.of("CD"));
                }
                if (level.isPresent()) {
                    levels.add(level.get());
                } else {
                    CountryTexts found = CountryTexts.read(text);
                    countries.addAll(found.countries());
                    found.others()
                            .forEach(other ->
                                    Level.tryParse(other).ifPresentOrElse(levels::add, () -> unclear.add(other)));
                }
            }
        }
        return new Origin(countries, levels, unclear, List.of(place));
    }

    private static List<String> values(String text) {
        return List.of(text.split("[;|]", -1)).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Equal if their contents and file names are equal. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof OriginData that
                        && that.isNone() == isNone()
                        && that.label.equals(label)
                        && that.date.equals(date)
                        && that.byId.equals(byId)
                        && that.findings.equals(findings));
    }

    @Override
    public int hashCode() {
        return Objects.hash(label, date, byId.size());
    }

    @Override
    public String toString() {
        return "OriginData[" + label + date.map(day -> " of " + day).orElse("") + "]";
    }

    /**
     * The origins of a facility's material according to the user's origin data.
     *
     * @param countries the countries; empty if there are only levels
     * @param levels the levels; empty if there are only countries
     * @param unclear texts that are neither a country nor a level, kept for people to review
     * @param places the lines of the file
     */
    public record Origin(Set<Country> countries, Set<Level> levels, List<String> unclear, List<String> places) {
        /** Copies the sets. */
        public Origin {
            countries = Collections.unmodifiableSet(new TreeSet<>(countries));
            levels = Collections.unmodifiableSet(new TreeSet<>(levels));
            unclear = List.copyOf(unclear);
            places = List.copyOf(places);
        }

        /** True if the origins include a covered country or a level that includes covered countries. */
        public boolean isCovered() {
            return countries.stream().anyMatch(Country::isCovered)
                    || levels.stream().anyMatch(Level::isCovered);
        }

        /** True if all of the material is recycled or scrap: only that level and no country. */
        public boolean isRecycledOnly() {
            return levels.equals(Set.of(Level.RECYCLED)) && countries.isEmpty() && unclear.isEmpty();
        }

        /** True if the data contain no recognized country or level. */
        public boolean isUnknown() {
            return countries.isEmpty() && levels.isEmpty();
        }

        /** All origins in one line: {@code Rwanda, Peru; L2}. */
        public String text() {
            String named = countries.stream().map(Country::name).collect(Collectors.joining(", "));
            String grouped = levels.stream().map(Level::name).collect(Collectors.joining(", "));
            return named + (named.isEmpty() || grouped.isEmpty() ? "" : "; ") + grouped;
        }
    }

    /** The levels in which country-of-origin data are grouped. */
    public enum Level {
        /** Low risk. */
        L1,
        /** Smuggling or transit is plausible. */
        L2,
        /** Conflict areas, including the DR Congo and its adjoining countries. */
        L3,
        /** The DR Congo. */
        DRC,
        /** Recycled or scrap. */
        RECYCLED;

        /** Parses a text such as {@code L2}, {@code Level 3}, or {@code recycled/scrap}; empty if it is not a level. */
        public static Optional<Level> tryParse(String text) {
            String plain = text.toUpperCase(Locale.ROOT)
                    .replaceAll("(?<=\\S)\\s*\\([^)]*\\)", "") // a remark
                    .replaceAll("[^A-Z0-9]+", "")
                    .replaceFirst("^LEVEL", "L");
            return switch (plain) {
                case "L1", "1" -> Optional.of(L1);
                case "L2", "2" -> Optional.of(L2);
                case "L3", "3" -> Optional.of(L3);
                case "DRC" -> Optional.of(DRC);
                case "RECYCLED", "SCRAP", "RECYCLEDORSCRAP", "RECYCLEDSCRAP", "RS" -> Optional.of(RECYCLED);
                default -> Optional.empty();
            };
        }

        /** True for the levels that include covered countries. */
        public boolean isCovered() {
            return this == L3 || this == DRC;
        }
    }
}

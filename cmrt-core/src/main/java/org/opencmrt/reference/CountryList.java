package org.opencmrt.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.table.Column;
import org.opencmrt.internal.table.ListKind;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.internal.text.DateText;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.model.Country;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;

/**
 * A dated list of countries: the covered countries of U.S. law, or the user's list of conflict-affected and high-risk
 * areas, which changes every few months.
 *
 * @param label the label of the list
 * @param entries the lines, in order
 * @param findings the reading findings
 */
public record CountryList(String label, List<Entry> entries, List<Finding> findings) {
    private static final String RESOURCE = "covered-countries.csv";
    private static final ListKind KIND = ListKind.of(
                    "list of countries",
                    List.of(Column.LISTED_COUNTRY, Column.FROM, Column.UNTIL, Column.AREA),
                    "A list of countries needs the column country; from, until, and area are optional")
            .requiring(Column.LISTED_COUNTRY);

    /** Copies the lists. */
    public CountryList {
        Objects.requireNonNull(label, "label");
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /**
     * A country with the period during which it is on the list.
     *
     * @param country the country
     * @param from the first day; empty if it has always been on the list
     * @param until the last day; empty if it is still on the list
     * @param area the part of the country; empty for the entire country
     */
    public record Entry(Country country, Optional<LocalDate> from, Optional<LocalDate> until, Optional<String> area) {
        /** Checks that nothing is null. */
        public Entry {
            Objects.requireNonNull(country, "country");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(area, "area");
        }

        private boolean isCurrent() {
            return until.isEmpty();
        }

        private boolean holdsOn(LocalDate date) {
            return from.filter(date::isBefore).isEmpty()
                    && until.filter(date::isAfter).isEmpty();
        }
    }

    /**
     * The covered countries since the act: the Democratic Republic of the Congo and its adjoining countries (Dodd-Frank
     * Act section 1502(e)(1) and (4)); Sudan until South Sudan became independent.
     */
    public static CountryList covered() {
        return parse("covered countries", Resources.bytes(CountryList.class, RESOURCE));
    }

    /**
     * Reads a list from a file: CSV, a workbook, or an "Excel (XML)" export; see {@link #parse}.
     *
     * @throws IOException if the file cannot be read from the disk
     * @throws ListFormatException if it is not a table, or has no column for countries or no known country
     */
    public static CountryList read(Path file) throws IOException {
        return parse(String.valueOf(file.getFileName()), ListTable.bytes(file));
    }

    /**
     * Reads a list with the column {@code country} and, optionally, {@code from}, {@code until}, and {@code area}.
     *
     * @throws ListFormatException if there is no column for countries, or no known country
     */
    public static CountryList parse(String label, byte[] file) {
        ListTable table = KIND.read(label, file);
        List<Entry> entries = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(table.findings());
        for (ListTable.Line row : table.lines()) {
            Optional<Country> country = row.text(Column.LISTED_COUNTRY).flatMap(Country::tryParse);
            if (country.isEmpty()) {
                String text = row.text(Column.LISTED_COUNTRY).orElse("");
                findings.add(ListRule.ORIGIN_COUNTRY_UNKNOWN.of("place", row.place(), "text", text));
            } else {
                entries.add(new Entry(
                        country.get(),
                        date(row, Column.FROM, findings),
                        date(row, Column.UNTIL, findings),
                        row.text(Column.AREA)));
            }
        }
        if (entries.isEmpty()) {
            throw new ListFormatException(
                    ListFormatException.Reason.EMPTY,
                    label + " does not name any known country. Put one on each line below the heading 'country'");
        }
        return new CountryList(label, entries, findings);
    }

    /** An unreadable date is ignored: the country stays on the list. */
    private static Optional<LocalDate> date(ListTable.Line row, Column column, List<Finding> findings) {
        Optional<String> text = row.text(column);
        Optional<LocalDate> date = text.flatMap(DateText::tryParse);
        if (text.isPresent() && date.isEmpty()) {
            findings.add(ListRule.ORIGIN_DATE_UNREADABLE.say(
                    "column", "place", row.place(), "text", text.get(), "column", column.heading()));
        }
        return date;
    }

    /**
     * The countries currently on the list: those without an end.
     */
    public Set<Country> current() {
        return countries(Entry::isCurrent);
    }

    /** The countries on the list on a date. */
    public Set<Country> on(LocalDate date) {
        return countries(entry -> entry.holdsOn(date));
    }

    private Set<Country> countries(Predicate<Entry> which) {
        Set<Country> countries = new TreeSet<>();
        entries.stream().filter(which).map(Entry::country).forEach(countries::add);
        return countries;
    }
}

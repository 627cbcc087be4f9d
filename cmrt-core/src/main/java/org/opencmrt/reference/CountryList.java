package org.opencmrt.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencmrt.internal.table.PlainDates;
import org.opencmrt.internal.table.TableException;
import org.opencmrt.internal.table.UserTable;
import org.opencmrt.internal.table.UserTable.Column;
import org.opencmrt.model.Country;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Severity;

/**
 * A dated list of countries: the covered countries of US law, or the conflict-affected and high-risk areas that a user
 * works with, which change every few months.
 *
 * @param label what to call the list
 * @param entries its lines in order
 * @param findings what reading noticed
 */
public record CountryList(String label, List<Entry> entries, List<Finding> findings) {
    private static final String RESOURCE = "covered-countries.csv";
    private static final List<Column> COLUMNS = List.of(
            Column.of("country", "name", "iso", "code"),
            Column.date("from", "since", "start"),
            Column.date("until", "to", "end"),
            Column.of("area", "region", "areas", "regions"));

    /** Copies the lists. */
    public CountryList {
        Objects.requireNonNull(label, "label");
        entries = List.copyOf(entries);
        findings = List.copyOf(findings);
    }

    /**
     * A country, and for how long it is on the list.
     *
     * @param country the country
     * @param from the first day; empty when it always was
     * @param until the last day; empty when it still is
     * @param area the part of the country that is meant; empty for all of it
     */
    public record Entry(Country country, Optional<LocalDate> from, Optional<LocalDate> until, Optional<String> area) {
        /** Checks that nothing is null. */
        public Entry {
            Objects.requireNonNull(country, "country");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(until, "until");
            Objects.requireNonNull(area, "area");
        }

        private boolean holdsOn(Optional<LocalDate> day) {
            return day.isEmpty()
                    ? until.isEmpty()
                    : from.filter(day.get()::isBefore).isEmpty()
                            && until.filter(day.get()::isAfter).isEmpty();
        }
    }

    /**
     * The covered countries: the Democratic Republic of the Congo and those that adjoin it (Dodd-Frank Act section
     * 1502(e)(1) and (4)), since the act; Sudan until South Sudan took its place.
     */
    public static CountryList covered() {
        try (InputStream in = CountryList.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing from the library's jar");
            }
            return parse("covered countries", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + RESOURCE + " of the library cannot be read", e);
        }
    }

    /**
     * Reads a list from a file: CSV, a workbook, or an "Excel (XML)" export; see {@link #parse}.
     *
     * @throws TableException when the file cannot be read or has no column for countries
     */
    public static CountryList read(Path file) {
        String label = String.valueOf(file.getFileName());
        return parse(label, UserTable.bytes(title(label), file));
    }

    /**
     * Reads a list with the column {@code country} and, if wanted, {@code from}, {@code until} and {@code area}.
     *
     * @throws TableException when there is no column for countries
     */
    public static CountryList parse(String label, byte[] file) {
        UserTable table = UserTable.read(title(label), file, COLUMNS);
        if (!table.has("country")) {
            throw new TableException(
                    table.label(),
                    List.of("country"),
                    table.headers(),
                    "A list of countries has a first line with the column country, and if wanted from, until and area");
        }
        List<Entry> entries = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (UserTable.Row row : table.rows()) {
            Optional<Country> country = row.text("country").flatMap(Country::tryParse);
            if (country.isEmpty()) {
                findings.add(Finding.of(
                        "ORIGIN_COUNTRY_UNKNOWN",
                        Severity.WARNING,
                        label + ", record " + row.number() + ": '"
                                + row.text("country").orElse("")
                                + "' is no country that is known; the line was left out"));
            } else {
                entries.add(new Entry(
                        country.get(),
                        date(row, "from", label, findings),
                        date(row, "until", label, findings),
                        row.text("area")));
            }
        }
        return new CountryList(label, entries, findings);
    }

    /** A date that cannot be read bounds nothing: the country stays on the list. */
    private static Optional<LocalDate> date(UserTable.Row row, String column, String label, List<Finding> findings) {
        Optional<String> text = row.text(column);
        Optional<LocalDate> date = text.flatMap(PlainDates::tryParse);
        if (text.isPresent() && date.isEmpty()) {
            findings.add(Finding.of(
                    "ORIGIN_DATE_UNREADABLE",
                    Severity.WARNING,
                    label + ", record " + row.number() + ": '" + text.get() + "' in the column " + column
                            + " is no date, or its day and month cannot be told apart; it was not used. Write dates as"
                            + " 2016-12-31"));
        }
        return date;
    }

    /**
     * The countries on the list on a day.
     *
     * @param day the day; empty for those that have not left the list
     */
    public Set<Country> on(Optional<LocalDate> day) {
        Set<Country> countries = new TreeSet<>();
        entries.stream().filter(entry -> entry.holdsOn(day)).map(Entry::country).forEach(countries::add);
        return countries;
    }

    private static String title(String label) {
        return "list of countries " + label;
    }
}

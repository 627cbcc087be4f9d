package org.opencmrt.internal.report.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Country;
import org.opencmrt.model.Product;
import org.opencmrt.model.Smelter;
import org.opencmrt.reference.OriginData;
import org.opencmrt.reference.StatusList;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.Superseded;

/** The facilities: consolidated, with their statuses, with what suppliers report about them, and with their origins. */
final class FacilityTables {
    static final String FACILITIES = "Facilities";
    static final String STATUS = "Facility status";
    static final String DETAILS = "Facility details";
    static final String ORIGINS = "Origins";
    /** Shown for a day without a status in any list. */
    private static final String NO_LIST = "no list for that date";

    private static final int PRODUCTS_SHOWN = 50;
    /** Shown if the data name no country. */
    private static final String NO_COUNTRY = "no country given";

    private static final String NOT_KNOWN = "unknown";

    private FacilityTables() {}

    /** A facility and one entry of a list, or none. */
    private record Listed(Facility facility, Optional<StatusList.Entry> entry, boolean holds) {}

    static Table<Facility> facilities(ReportInput input) {
        Superseded superseded = input.result().superseded();
        Table<Facility> table = facilities(FACILITIES, input)
                .maybe("Status", 14, input::statusWord)
                .text("Counted as", 16, facility -> TableWords.countedAs(facility, input))
                .constant("Audit class", 16, facility -> input.status(facility).map(AuditStatus::auditClass))
                .date("Status as of", 12, facility -> input.status(facility).flatMap(AuditStatus::listDate))
                .maybe("Audit program", 12, facility -> input.status(facility).flatMap(AuditStatus::scheme))
                .constant("Operating", 12, facility -> operating(facility, input))
                .number("Suppliers", 10, facility -> facility.suppliers().size())
                .number("Entries", 8, facility -> facility.entries().size())
                .text("Company level only", 12, facility -> facility.isCompanyLevelOnly() ? "yes" : "no")
                .text("Scopes", 20, FacilityTables::scopes);
        table = withStatusDays(place(table), input).yes("Superseded only", 12, superseded::isOnlyIn);
        return input.showSuppliers()
                ? table.text("Reported by", 60, ReportInput::supplierNames)
                        .text("Names used by suppliers", 60, facility -> String.join("; ", facility.aliases()))
                : table;
    }

    private static Optional<StatusList.OperatingState> operating(Facility facility, ReportInput input) {
        return input.asOf().map(facility::operating).orElseGet(facility::operating);
    }

    /** A table of all facilities, with the columns that identify them. */
    private static Table<Facility> facilities(String name, ReportInput input) {
        return identity(Table.of(name, input.rollUp().facilities()), facility -> facility);
    }

    static Table<?> status(ReportInput input) {
        Iterable<Listed> rows = () -> input.rollUp().facilities().stream()
                .flatMap(facility -> listed(facility, input.status(facility)).stream())
                .iterator();
        return identity(Table.of(STATUS, rows), Listed::facility)
                .maybe("Audit program", 12, row -> row.entry().flatMap(StatusList.Entry::scheme))
                .text(
                        "Status on the list",
                        24,
                        row -> row.entry().map(StatusList.Entry::word).orElse("on no status list"))
                .constant("Audit class", 16, row -> row.entry().flatMap(StatusList.Entry::auditClass))
                .date("As of", 12, row -> row.entry().flatMap(StatusList.Entry::date))
                .yes("In effect", 8, Listed::holds)
                .maybe("List", 30, row -> row.entry().map(StatusList.Entry::list))
                .maybeNumber("Line of the list", 10, row -> row.entry().map(StatusList.Entry::line));
    }

    private static List<Listed> listed(Facility facility, Optional<AuditStatus> holding) {
        List<Listed> all = facility.statusHistory().stream()
                .map(entry -> new Listed(
                        facility,
                        Optional.of(entry),
                        holding.isPresent() && entry.status().equals(holding)))
                .toList();
        return all.isEmpty() ? List.of(new Listed(facility, Optional.empty(), false)) : all;
    }

    /** Adds the columns that identify the facility of a row. */
    static <R> Table<R> identity(Table<R> table, Function<? super R, Facility> facility) {
        Function<R, Smelter> smelter = row -> facility.apply(row).smelter();
        return table.text("Metal", 12, row -> smelter.apply(row).metal().label())
                .text("Smelter or refiner", 40, row -> smelter.apply(row).name())
                .maybe("Country", 24, row -> TableWords.country(smelter.apply(row)))
                .maybe("ID", 12, row -> smelter.apply(row).id());
    }

    private static String scopes(Facility facility) {
        return facility.scopes().stream().map(TableWords::of).collect(Collectors.joining("; "));
    }

    private static Table<Facility> place(Table<Facility> table) {
        return table.yes(
                        "Covered country",
                        10,
                        facility ->
                                facility.country().filter(Country::isCovered).isPresent())
                .maybe("Country code", 9, facility -> facility.country().map(Country::alpha2))
                .maybe("State or province", 18, facility -> facility.smelter().state())
                .maybe("City", 18, facility -> facility.smelter().city());
    }

    /**
     * Adds the status on the relevant days: now, at the end of the period, and on the effective dates of declarations.
     */
    private static Table<Facility> withStatusDays(Table<Facility> table, ReportInput input) {
        return table.text(
                        "Status now",
                        14,
                        facility -> input.statusWord(facility.status()).orElse(""))
                .maybe(
                        "Status at the end of the period",
                        14,
                        facility -> input.periodEnd().map(day -> word(day, facility.status(day), input)))
                .text("Status when declared", 30, facility -> whenDeclared(facility, input));
    }

    /**
     * The days in order, with days of the same status combined:
     * {@code 2024-02-25: Unknown; 2025-03-14 to 2025-06-01: Compliant}.
     */
    private static String whenDeclared(Facility facility, ReportInput input) {
        List<Span> spans = new ArrayList<>();
        facility.statusWhenDeclared().forEach((day, status) -> {
            String word = word(day, status, input);
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.word().equals(word)) {
                spans.set(spans.size() - 1, new Span(last.from(), day.toString(), word));
            } else {
                spans.add(new Span(day.toString(), day.toString(), word));
            }
        });
        return spans.stream().map(Span::text).collect(Collectors.joining("; "));
    }

    private record Span(String from, String to, String word) {
        String text() {
            return from + (from.equals(to) ? "" : " to " + to) + ": " + word;
        }
    }

    /** The word as of a day; there is none for a day before all lists. */
    private static String word(LocalDate day, Optional<AuditStatus> status, ReportInput input) {
        return input.rollUp().statusBook().covers(day)
                ? input.statusWord(status).orElse("")
                : NO_LIST;
    }

    /** What suppliers report about each facility besides its name, in their own words and therefore for internal use. */
    static Table<Facility> details(ReportInput input) {
        return facilities(DETAILS, input)
                .text("Called", 50, facility -> String.join("; ", facility.aliases()))
                .text("Scopes", 20, FacilityTables::scopes)
                .text("Declarations about products", 30, FacilityTables::files)
                .text("Products of these declarations", 40, FacilityTables::products)
                .text("Recycled or scrap (entries)", 24, FacilityTables::recycled)
                .text("Mines", 30, facility -> String.join("; ", facility.mineNames()))
                .text("Countries of mines", 30, facility -> String.join("; ", facility.mineCountries()));
    }

    private static String files(Facility facility) {
        return facility.productDeclarations().stream()
                .map(RolledDeclaration::file)
                .collect(Collectors.joining("; "));
    }

    private static String products(Facility facility) {
        List<String> products = facility.productDeclarations().stream()
                .flatMap(rolled -> rolled.products().stream())
                .flatMap(product ->
                        product.text(Product.Column.NUMBER).or(() -> product.text(Product.Column.NAME)).stream())
                .distinct()
                .toList();
        int left = products.size() - PRODUCTS_SHOWN;
        return products.stream().limit(PRODUCTS_SHOWN).collect(Collectors.joining("; "))
                + (left > 0 ? "; and " + left + " more" : "");
    }

    private static String recycled(Facility facility) {
        return facility.recycledMarks().entrySet().stream()
                .map(mark -> mark.getKey() + ": " + mark.getValue())
                .collect(Collectors.joining("; "));
    }

    private record Origin(Facility facility, String from, boolean covered, Optional<OriginData.Origin> said) {}

    /**
     * Where facilities source their material, according to the user's origin data: a row for each facility and country.
     * Such data may be confidential by contract, so this table is for internal use.
     */
    static Table<?> origins(ReportInput input, OriginData data) {
        List<Origin> rows = new ArrayList<>();
        input.rollUp().facilities().forEach(facility -> add(facility, data, rows));
        return identity(Table.of(ORIGINS, rows), Origin::facility)
                .text("Origin of material", 24, Origin::from)
                .yes("Covered origin", 10, Origin::covered)
                .maybe("Levels", 16, row -> row.said().map(FacilityTables::levels))
                .maybe("Where in the data", 30, row -> row.said().map(said -> String.join("; ", said.places())))
                .text("Data", 30, row -> data.label());
    }

    private static void add(Facility facility, OriginData data, List<Origin> rows) {
        Optional<OriginData.Origin> said = data.of(facility.smelter());
        if (said.filter(one -> !one.isUnknown()).isEmpty()) {
            rows.add(new Origin(facility, NOT_KNOWN, false, said));
        } else if (said.get().countries().isEmpty()) {
            rows.add(new Origin(facility, NO_COUNTRY, said.get().isCovered(), said));
        } else {
            for (Country country : said.get().countries()) {
                rows.add(new Origin(facility, country.name(), country.isCovered(), said));
            }
        }
    }

    private static String levels(OriginData.Origin said) {
        return said.levels().stream().map(OriginData.Level::name).collect(Collectors.joining("; "));
    }
}

package org.opencmrt.internal.report.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.SupplierNames;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Country;
import org.opencmrt.reference.StatusList;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.Superseded;

/** The facilities, consolidated, and their statuses. */
final class FacilityTables {
    static final String FACILITIES = "Facilities";
    static final String STATUS = "Facility status";

    private FacilityTables() {}

    /** A facility and one entry of a list, or none. */
    private record Listed(Facility facility, Optional<StatusList.Entry> entry, boolean holds) {}

    static Table<Facility> facilities(ReportInput input, SupplierNames names) {
        Superseded superseded = input.superseded();
        Table<Facility> table = facilities(FACILITIES, input)
                .maybe("Status", 14, input::statusWord)
                .text("Counted as", 16, facility -> TableWords.countedAs(facility, input))
                .text(
                        "Audit class",
                        16,
                        facility -> TableWords.of(input.status(facility).map(AuditStatus::auditClass)))
                .date("Status as of", 12, facility -> input.status(facility).flatMap(AuditStatus::listDate))
                .maybe("Audit program", 12, facility -> input.status(facility).flatMap(AuditStatus::scheme))
                .text(
                        "Operating",
                        12,
                        facility -> TableWords.of(
                                input.asOf().map(facility::operating).orElseGet(facility::operating)))
                .number("Suppliers", 10, facility -> facility.suppliers().size())
                .number("Entries", 8, facility -> facility.entries().size())
                .text("Company level only", 12, facility -> facility.isCompanyLevelOnly() ? "yes" : "no")
                .text("Scopes", 20, FacilityTables::scopes);
        table = StatusDays.addTo(place(table), input).yes("Superseded only", 12, superseded::isOnlyIn);
        return input.showSuppliers()
                ? table.text("Reported by", 60, names::of)
                        .text("Names used by suppliers", 60, facility -> String.join("; ", facility.aliases()))
                : table;
    }

    /** A table of all facilities, with the columns that identify them. */
    static Table<Facility> facilities(String name, ReportInput input) {
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
                .text("Audit class", 16, row -> TableWords.of(row.entry().flatMap(StatusList.Entry::auditClass)))
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
        return table.text("Metal", 12, row -> facility.apply(row).metal().label())
                .text(
                        "Smelter or refiner",
                        40,
                        row -> facility.apply(row).smelter().name())
                .maybe(
                        "Country",
                        24,
                        row -> TableWords.country(facility.apply(row).smelter()))
                .maybe("ID", 12, row -> facility.apply(row).smelter().id());
    }

    static String scopes(Facility facility) {
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
}

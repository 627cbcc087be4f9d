package org.opencmrt.internal.report.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencmrt.internal.report.SupplierFigures;
import org.opencmrt.internal.report.SupplierNames;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.SmelterId;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RollUpEntry;
import org.opencmrt.rollup.Supplier;

/**
 * Which suppliers reported which facilities: facilities by supplier, and suppliers by facility with the entries that
 * report it.
 */
final class PairTables {
    static final String BY_SUPPLIER = "Smelters by supplier";
    static final String BY_SMELTER = "Suppliers by smelter";

    private PairTables() {}

    private record Pair(Supplier supplier, Facility facility) {}

    private record Said(Facility facility, RollUpEntry entry) {}

    static Table<?> bySupplier(SupplierFigures figures, SupplierNames names) {
        Iterable<Pair> rows = () ->
                figures.all().entrySet().stream().flatMap(PairTables::pairs).iterator();
        return Table.of(BY_SUPPLIER, rows)
                .text("Supplier", 32, row -> names.of(row.supplier()))
                .text("Metal", 12, row -> row.facility().metal().label())
                .text("Smelter or refiner", 40, row -> row.facility().smelter().name())
                .maybe("Country", 24, row -> TableWords.country(row.facility().smelter()))
                .maybe("Id", 12, row -> row.facility().smelter().id().map(SmelterId::value));
    }

    private static Stream<Pair> pairs(Map.Entry<Supplier, SupplierFigures.Named> named) {
        return named.getValue().facilities().stream().map(facility -> new Pair(named.getKey(), facility));
    }

    /** The entries that report facilities. */
    static Table<?> bySmelter(List<Facility> facilities, SupplierNames names) {
        Iterable<Said> rows = () -> facilities.stream()
                .flatMap(facility -> facility.entries().stream().map(entry -> new Said(facility, entry)))
                .iterator();
        Table<Said> table = Table.of(BY_SMELTER, rows)
                .text("Metal", 12, row -> row.facility().metal().label())
                .text("Smelter or refiner", 40, row -> row.facility().smelter().name())
                .maybe("Id", 12, row -> row.facility().smelter().id().map(SmelterId::value))
                .text("Supplier", 32, row -> names.of(row.entry().supplier()));
        return TableWords.at(table, row -> Optional.of(row.entry().cell()))
                .maybe("Name as declared", 32, row -> row.entry().declared().name())
                .text(
                        "Scope",
                        14,
                        row -> TableWords.of(
                                row.entry().declaration().header().company().scope()))
                .text(
                        "Matched by",
                        14,
                        row -> TableWords.of(
                                row.entry().verdict().match().best().map(MatchResult.Candidate::basis)))
                .yes("Repeated entry", 10, row -> row.entry().bucket() == EntryVerdict.Bucket.DUPLICATE);
    }
}

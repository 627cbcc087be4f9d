package org.opencmrt.internal.report.table;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.rollup.Facility;
import org.opencmrt.rollup.RollUpEntry;
import org.opencmrt.rollup.RolledDeclaration;
import org.opencmrt.rollup.Supplier;

/** The entries of smelter lists, and which suppliers reported which facilities in them. */
final class RowTables {
    static final String REPORTED = "All reported smelters";
    static final String OPEN = "Unmatched entries";
    static final String BY_SUPPLIER = "Smelters by supplier";
    static final String BY_SMELTER = "Suppliers by smelter";

    private static final Set<EntryVerdict.Bucket> COUNTED =
            Set.of(EntryVerdict.Bucket.FACILITY, EntryVerdict.Bucket.DUPLICATE);

    private RowTables() {}

    static Table<RollUpEntry> reported(ReportInput input) {
        Iterable<RollUpEntry> rows = () -> input.rollUp().entries().iterator();
        Table<RollUpEntry> where = TableWords.at(
                Table.of(REPORTED, rows)
                        .text("Supplier", 28, row -> row.supplier().name()),
                row -> Optional.of(row.cell()));
        return where.maybe("Metal as declared", 12, said(DeclaredSmelter.Column.METAL))
                .maybe("Look-up name as declared", 30, said(DeclaredSmelter.Column.LOOKUP_NAME))
                .maybe("Name as declared", 30, said(DeclaredSmelter.Column.NAME))
                .maybe("Country as declared", 18, said(DeclaredSmelter.Column.COUNTRY))
                .maybe("ID typed", 12, said(DeclaredSmelter.Column.ID_INPUT))
                .maybe("ID in the row", 12, said(DeclaredSmelter.Column.ID))
                .maybe("Recycled or scrap", 12, said(DeclaredSmelter.Column.RECYCLED_OR_SCRAP))
                .maybe("Mines", 18, said(DeclaredSmelter.Column.MINE_NAMES))
                .maybe("Countries of mines", 18, said(DeclaredSmelter.Column.MINE_COUNTRIES))
                .constant(
                        "Look-up list of the workbook",
                        14,
                        row -> Optional.of(row.declared().entry()))
                .text("Result", 16, row -> TableWords.of(row.bucket()))
                .maybe("Metal", 12, row -> row.metal().map(Metal::label))
                .maybe("Facility", 34, row -> row.verdict().facility().map(Smelter::label))
                .maybe("Nearest facility", 34, RowTables::nearest)
                .constant("Matched by", 14, row -> best(row).map(MatchResult.Candidate::basis))
                .maybeNumber("Score", 8, row -> best(row).map(best -> Math.round(best.score() * 1000) / 1000.0))
                .text("Evidence", 60, row -> String.join("; ", row.verdict().evidence()));
    }

    /** The same entries, each with the number of its facility in the roll-up, counted from 1. */
    static Table<RollUpEntry> trace(ReportInput input) {
        Map<Facility.Key, Integer> numbers = new HashMap<>();
        input.rollUp().facilities().forEach(facility -> numbers.put(facility.key(), numbers.size() + 1));
        Map<Smelter, Optional<Integer>> known = new HashMap<>(); // keys normalize names, and there are many entries
        Set<RolledDeclaration> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
        input.rollUp().duplicates().forEach(file -> repeated.add(file.declaration()));
        return reported(input)
                .maybeNumber(
                        "Facility no.",
                        10,
                        row -> row.verdict()
                                .facility()
                                .filter(facility ->
                                        COUNTED.contains(row.bucket()) && !repeated.contains(row.declaration()))
                                .flatMap(facility -> known.computeIfAbsent(
                                        facility, one -> Optional.ofNullable(numbers.get(Facility.Key.of(one))))));
    }

    static Table<RollUpEntry> open(ReportInput input) {
        Table<RollUpEntry> what = Table.<RollUpEntry>of(OPEN, input.rollUp().openEntries())
                .maybe("Kind", 18, row -> row.verdict().unmatched().map(EntryVerdict.UnmatchedKind::label))
                .maybe(
                        "Metal",
                        12,
                        row -> row.metal()
                                .map(Metal::label)
                                .or(() -> row.declared().text(DeclaredSmelter.Column.METAL)))
                .maybe("Name", 32, row -> row.declared().name())
                .maybe("Country", 18, said(DeclaredSmelter.Column.COUNTRY))
                .maybe("ID", 12, row -> row.declared().id())
                .text("Supplier", 28, row -> row.supplier().name());
        return TableWords.at(what, row -> Optional.of(row.cell()))
                .text("Reasons", 60, row -> String.join("; ", row.verdict().evidence()))
                .text("Candidates", 60, RowTables::candidates)
                .maybe("Countries of mines", 18, said(DeclaredSmelter.Column.MINE_COUNTRIES));
    }

    private static Function<RollUpEntry, Optional<String>> said(DeclaredSmelter.Column column) {
        return row -> row.declared().text(column);
    }

    private static Optional<MatchResult.Candidate> best(RollUpEntry row) {
        return row.verdict().match().best();
    }

    private static Optional<String> nearest(RollUpEntry row) {
        return best(row)
                .filter(best -> row.verdict().facility().isEmpty())
                .map(best -> best.smelter().label());
    }

    private static String candidates(RollUpEntry entry) {
        return entry.verdict().match().candidates().stream()
                .map(candidate ->
                        candidate.smelter().label() + String.format(Locale.ROOT, ", score %.3f", candidate.score()))
                .collect(Collectors.joining("; "));
    }

    private record Pair(Supplier supplier, Facility facility) {}

    private record Said(Facility facility, RollUpEntry entry) {
        Optional<DeclarationScope> scope() {
            return entry.declaration().header().company().scope();
        }
    }

    /** The facilities of each supplier. */
    static Table<?> bySupplier(ReportInput input) {
        Map<Supplier, List<Facility>> all = input.rollUp().facilitiesBySupplier();
        Iterable<Pair> rows = () -> all.entrySet().stream()
                .flatMap(
                        reported -> reported.getValue().stream().map(facility -> new Pair(reported.getKey(), facility)))
                .iterator();
        return Table.of(BY_SUPPLIER, rows)
                .text("Supplier", 32, row -> row.supplier().name())
                .text("Metal", 12, row -> row.facility().metal().label())
                .text("Smelter or refiner", 40, row -> row.facility().smelter().name())
                .maybe("Country", 24, row -> TableWords.country(row.facility().smelter()))
                .maybe("Id", 12, row -> row.facility().smelter().id().map(SmelterId::value));
    }

    /** The entries that report facilities. */
    static Table<?> bySmelter(List<Facility> facilities) {
        Iterable<Said> rows = () -> facilities.stream()
                .flatMap(facility -> facility.entries().stream().map(entry -> new Said(facility, entry)))
                .iterator();
        Table<Said> table = Table.of(BY_SMELTER, rows)
                .text("Metal", 12, row -> row.facility().metal().label())
                .text("Smelter or refiner", 40, row -> row.facility().smelter().name())
                .maybe("Id", 12, row -> row.facility().smelter().id().map(SmelterId::value))
                .text("Supplier", 32, row -> row.entry().supplier().name());
        return TableWords.at(table, row -> Optional.of(row.entry().cell()))
                .maybe("Name as declared", 32, row -> row.entry().declared().name())
                .constant("Scope", 14, Said::scope)
                .constant("Matched by", 14, row -> best(row.entry()).map(MatchResult.Candidate::basis))
                .yes("Repeated entry", 10, row -> row.entry().bucket() == EntryVerdict.Bucket.DUPLICATE);
    }
}

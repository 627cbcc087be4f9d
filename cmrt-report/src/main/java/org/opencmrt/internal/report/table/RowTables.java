package org.opencmrt.internal.report.table;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencmrt.model.Candidate;
import org.opencmrt.model.Metal;
import org.opencmrt.report.Programme;
import org.opencmrt.rollup.OpenEntry;
import org.opencmrt.rollup.ReportedRow;

/** The rows of smelter lists. */
final class RowTables {
    static final String REPORTED = "All reported smelters";
    static final String OPEN = "Open entries";

    private RowTables() {}

    static Table<ReportedRow> reported(Programme programme) {
        Iterable<ReportedRow> rows = () -> programme.rollUp().reportedRows().iterator();
        Table<ReportedRow> where = Words.at(
                Table.of(REPORTED, rows)
                        .text("Supplier", 28, row -> row.supplier().name()),
                row -> Optional.of(row.cell()));
        return where.maybe("Metal as declared", 12, ReportedRow::metalText)
                .maybe("Look-up name as declared", 30, ReportedRow::lookupName)
                .maybe("Name as declared", 30, ReportedRow::name)
                .maybe("Country as declared", 18, ReportedRow::country)
                .maybe("Id typed", 12, ReportedRow::idInput)
                .maybe("Id in the row", 12, ReportedRow::id)
                .maybe("Recycled or scrap", 12, ReportedRow::recycled)
                .maybe("Mines", 18, ReportedRow::mineNames)
                .maybe("Countries of mines", 18, ReportedRow::mineCountries)
                .text("Choice in the look-up", 14, row -> Words.of(row.entry()))
                .text("Ended up as", 16, row -> Words.of(row.bucket()))
                .maybe("Metal", 12, row -> row.metal().map(Metal::label))
                .maybe("Facility", 34, row -> row.facility().map(Words::named))
                .maybe("Nearest facility", 34, row -> nearest(row).map(best -> Words.named(best.smelter())))
                .text("Matched by", 14, row -> Words.of(row.best().map(Candidate::basis)))
                .column("Score", 8, row -> score(row.best()))
                .text("Evidence", 60, row -> String.join("; ", row.evidence()));
    }

    static Table<OpenEntry> open(Programme programme) {
        Table<OpenEntry> what = Table.<OpenEntry>of(OPEN, programme.rollUp().openEntries())
                .text("Why it is open", 18, row -> Words.of(row.bucket()))
                .maybe("Metal", 12, row -> row.metal().map(Metal::label).or(row::metalText))
                .maybe("Name", 32, OpenEntry::name)
                .maybe("Country", 18, OpenEntry::country)
                .maybe("Id", 12, OpenEntry::id)
                .text("Supplier", 28, row -> row.supplier().name());
        return Words.at(what, row -> Optional.of(row.cell()))
                .text("Reasons", 60, row -> String.join("; ", row.reasons()))
                .text("Candidates", 60, RowTables::candidates)
                .maybe("Countries of mines", 18, OpenEntry::mineCountries);
    }

    private static Optional<Candidate> nearest(ReportedRow row) {
        return row.facility().isPresent() ? Optional.empty() : row.best();
    }

    private static Cell score(Optional<Candidate> candidate) {
        return candidate
                .map(best -> Cell.number(Math.round(best.score() * 1000) / 1000.0))
                .orElse(Cell.BLANK);
    }

    private static String candidates(OpenEntry entry) {
        return entry.candidates().stream()
                .map(candidate -> Words.named(candidate.smelter())
                        + String.format(Locale.ROOT, ", score %.3f", candidate.score()))
                .collect(Collectors.joining("; "));
    }
}

package org.opencmrt.internal.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.SmelterId;

/**
 * Queries and answers as CSV. Queries have the columns {@code case_id}, {@code metal}, {@code name}, {@code country},
 * and {@code declared_id}, found by header in any order; only {@code metal} and {@code name} are required, and cells
 * may be empty. Answers have the columns {@code case_id,matched_id,matched_name,score,decision,evidence,candidates}.
 */
public final class MatchCsv {
    private static final List<Column> COLUMNS =
            List.of(Column.CASE_ID, Column.METAL, Column.NAME, Column.COUNTRY, Column.SMELTER_ID);
    private static final ListKind KIND = ListKind.of(
                    "match queries",
                    COLUMNS,
                    "Match queries need the columns metal and name; case_id, country, and declared_id are optional")
            .requiring(Column.METAL)
            .requiring(Column.NAME)
            .byHeadingsOnly();
    private static final CSVFormat RESULTS = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader("case_id", "matched_id", "matched_name", "score", "decision", "evidence", "candidates")
            .get();

    private MatchCsv() {}

    /**
     * A query with an identifier for finding its answer.
     *
     * @param id the identifier; any text
     */
    public record Case(String id, MatchQuery query) {}

    /**
     * Reads queries. A metal may be a name, a symbol, or a damaged name ({@code Tin T:}); otherwise, the query is for
     * all metals.
     *
     * @param label the name of the input in messages
     * @param file the complete file: CSV, a workbook, or an "Excel (XML)" export
     * @param noticed gets the findings about columns, sheets, and encoding
     * @return the queries in the order of the lines, without blank lines; for a query without a case id, the line
     *     number is its case id
     * @throws ListFormatException if the bytes are not a table, or a column is missing
     */
    public static List<Case> read(String label, byte[] file, Consumer<Finding> noticed) {
        ListTable table = KIND.read(label, file);
        table.findings().forEach(noticed);
        return table.lines().stream().map(MatchCsv::queried).toList();
    }

    private static Case queried(ListTable.Line row) {
        MatchQuery query = new MatchQuery(
                row.text(Column.METAL).flatMap(MetalNames::read),
                row.text(Column.NAME),
                row.text(Column.COUNTRY),
                row.text(Column.SMELTER_ID));
        return new Case(row.text(Column.CASE_ID).orElse(String.valueOf(row.number())), query);
    }

    /** The answers to the queries of a table as CSV; see {@code SmelterMatcher.matchTable}. */
    public static String answered(
            String label,
            byte[] file,
            Consumer<Finding> noticed,
            Function<List<MatchQuery>, List<MatchResult>> matcher) {
        List<Case> cases = read(label, file, noticed);
        List<MatchResult> results =
                matcher.apply(cases.stream().map(Case::query).toList());
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, RESULTS)) {
            for (int i = 0; i < cases.size(); i++) {
                printer.printRecord(line(cases.get(i), results.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
        return text.toString();
    }

    private static List<String> line(Case asked, MatchResult result) {
        Optional<MatchResult.Candidate> named =
                result.decision() == MatchResult.Decision.NONE ? Optional.empty() : result.best();
        String candidates = result.decision() == MatchResult.Decision.REVIEW
                ? result.candidates().stream().map(MatchCsv::id).collect(Collectors.joining("|"))
                : "";
        return List.of(
                asked.id(),
                named.map(MatchCsv::id).orElse(""),
                named.map(candidate -> candidate.smelter().name()).orElse(""),
                String.format(
                        Locale.ROOT,
                        "%.4f",
                        result.best().map(MatchResult.Candidate::score).orElse(0.0)),
                result.decision().name().toLowerCase(Locale.ROOT),
                String.join("; ", result.evidence()),
                candidates);
    }

    private static String id(MatchResult.Candidate candidate) {
        return candidate.smelter().id().map(SmelterId::value).orElse("");
    }
}

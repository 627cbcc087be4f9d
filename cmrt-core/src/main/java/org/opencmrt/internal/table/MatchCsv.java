package org.opencmrt.internal.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.opencmrt.internal.text.MetalNames;
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
    private static final List<Column> NEEDED = List.of(Column.METAL, Column.NAME);
    private static final ListKind KIND = ListKind.of(
            "match queries",
            COLUMNS,
            "Match queries need the columns metal and name; case_id, country, and declared_id are optional",
            found -> NEEDED.stream().filter(column -> !found.contains(column)).toList());
    private static final CSVFormat RESULTS = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader("case_id", "matched_id", "matched_name", "score", "decision", "evidence", "candidates")
            .get();

    private MatchCsv() {}

    /**
     * Reads queries from a file; see {@link #read(String, byte[])}.
     *
     * @throws IOException if the file cannot be read from disk
     * @throws ListFormatException if the file is not a table, or a column is missing
     */
    public static List<MatchCase> read(Path file) throws IOException {
        return read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /**
     * Reads queries. A metal may be a name, a symbol, or a damaged name ({@code Tin T:}); otherwise, the query is for
     * all metals.
     *
     * @param label the name of the input in messages
     * @param file the complete file: CSV, a workbook, or an "Excel (XML)" export
     * @return the queries in the order of the lines, without blank lines; for a query without a case id, the line
     *     number is its case id
     * @throws ListFormatException if the bytes are not a table, or a column is missing
     */
    public static List<MatchCase> read(String label, byte[] file) {
        return KIND.read(label, file).lines().stream().map(MatchCsv::matchCase).toList();
    }

    private static MatchCase matchCase(ListTable.Line row) {
        MatchQuery query = new MatchQuery(
                row.text(Column.METAL).flatMap(MetalNames::read),
                row.text(Column.NAME),
                row.text(Column.COUNTRY),
                row.text(Column.SMELTER_ID));
        return new MatchCase(row.text(Column.CASE_ID).orElse(String.valueOf(row.number())), query);
    }

    /**
     * Writes answers, one line for each case. A review lists its best candidate as the match, and all candidates by
     * rank.
     *
     * @param results the answers in the order of the cases
     * @throws IOException if writing fails
     * @throws IllegalArgumentException if the numbers of answers and cases differ
     */
    public static void write(List<MatchCase> cases, List<MatchResult> results, Appendable target) throws IOException {
        if (cases.size() != results.size()) {
            throw new IllegalArgumentException(
                    "there must be one result for each case, but there are " + results.size() + " for " + cases.size());
        }
        CSVPrinter printer = new CSVPrinter(target, RESULTS);
        for (int i = 0; i < cases.size(); i++) {
            printer.printRecord(line(cases.get(i), results.get(i)));
        }
        printer.flush();
    }

    private static List<String> line(MatchCase asked, MatchResult result) {
        Optional<MatchResult.Candidate> named =
                result.decision() == MatchResult.Decision.NONE ? Optional.empty() : result.best();
        String candidates = result.decision() == MatchResult.Decision.REVIEW
                ? result.candidates().stream().map(MatchCsv::id).collect(Collectors.joining("|"))
                : "";
        return List.of(
                asked.caseId(),
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

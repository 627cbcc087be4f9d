package org.opencmrt.match;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.opencmrt.internal.table.TableException;
import org.opencmrt.internal.table.UserTable;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.model.Candidate;
import org.opencmrt.model.MatchDecision;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.SmelterId;

/**
 * Queries and answers as CSV. Queries have the columns {@code case_id}, {@code metal}, {@code name}, {@code country},
 * {@code declared_id}, found by header in any order; cells may be empty. Answers have the columns
 * {@code case_id,matched_id,matched_name,score,decision,evidence,candidates}.
 */
public final class MatchCsv {
    private static final String CASE_ID = "case_id";
    private static final List<String> COLUMNS = List.of(CASE_ID, "metal", "name", "country", "declared_id");
    private static final CSVFormat RESULTS = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader(CASE_ID, "matched_id", "matched_name", "score", "decision", "evidence", "candidates")
            .get();

    private MatchCsv() {}

    /**
     * Reads queries. A metal may be a name, a symbol, or a name with signs of damage about it ({@code Tin T:}); where it is
     * none of these, the query is for all metals.
     *
     * @param label what to call the input in messages
     * @param csv the whole file, in an encoding and with a delimiter that {@link UserTable#csv} knows
     * @return the queries in the order of the lines; blank lines are left out
     * @throws TableException when a column is missing or the bytes are no CSV
     */
    public static List<MatchCase> read(String label, byte[] csv) {
        UserTable table = UserTable.csv(
                label, csv, COLUMNS.stream().map(UserTable.Column::of).toList());
        List<String> missing =
                COLUMNS.stream().filter(column -> !table.has(column)).toList();
        if (!missing.isEmpty()) {
            throw new TableException(
                    label,
                    missing,
                    table.headers(),
                    "The first line is to name the columns " + String.join(", ", COLUMNS));
        }
        return table.rows().stream().map(MatchCsv::matchCase).toList();
    }

    private static MatchCase matchCase(UserTable.Row row) {
        MatchQuery query = new MatchQuery(
                row.text("metal").flatMap(MetalNames::read),
                row.text("name"),
                row.text("country"),
                row.text("declared_id"));
        return new MatchCase(row.text(CASE_ID).orElse(""), query);
    }

    /**
     * Writes answers, one line for each case. A review names its best candidate as the match, and all candidates by rank.
     *
     * @param results the answers in the order of the cases
     * @throws IOException when the target fails
     * @throws IllegalArgumentException when there are not as many answers as cases
     */
    public static void write(List<MatchCase> cases, List<MatchResult> results, Appendable target) throws IOException {
        if (cases.size() != results.size()) {
            throw new IllegalArgumentException(
                    "there must be one result for each case, but were " + results.size() + " for " + cases.size());
        }
        CSVPrinter printer = new CSVPrinter(target, RESULTS);
        for (int i = 0; i < cases.size(); i++) {
            printer.printRecord(line(cases.get(i), results.get(i)));
        }
        printer.flush();
    }

    private static List<String> line(MatchCase asked, MatchResult result) {
        Optional<Candidate> named = result.decision() == MatchDecision.NONE ? Optional.empty() : result.best();
        String candidates = result.decision() == MatchDecision.REVIEW
                ? result.candidates().stream().map(MatchCsv::id).collect(Collectors.joining("|"))
                : "";
        return List.of(
                asked.caseId(),
                named.map(MatchCsv::id).orElse(""),
                named.map(candidate -> candidate.smelter().name()).orElse(""),
                String.format(
                        Locale.ROOT, "%.4f", result.best().map(Candidate::score).orElse(0.0)),
                result.decision().name().toLowerCase(Locale.ROOT),
                String.join("; ", result.evidence()),
                candidates);
    }

    private static String id(Candidate candidate) {
        return candidate.smelter().id().map(SmelterId::value).orElse("");
    }
}

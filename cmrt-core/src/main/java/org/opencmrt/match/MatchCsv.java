package org.opencmrt.match;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.opencmrt.model.Candidate;
import org.opencmrt.model.MatchDecision;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.normalize.MetalNames;

/**
 * Queries and answers as CSV. Queries have the columns {@code case_id}, {@code metal}, {@code name}, {@code country},
 * {@code declared_id}, found by header in any order; the last three may be missing. Answers have the columns
 * {@code case_id,matched_id,matched_name,score,decision,evidence,candidates}.
 */
public final class MatchCsv {
    private static final CSVFormat QUERIES = CSVFormat.DEFAULT;
    private static final CSVFormat RESULTS = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setHeader("case_id", "matched_id", "matched_name", "score", "decision", "evidence", "candidates")
            .get();
    private static final List<String> NEEDED = List.of("case_id", "metal", "name");

    private MatchCsv() {}

    /**
     * Reads queries.
     *
     * @param source what to call the input in messages
     * @return the queries in the order of the lines; blank lines are left out
     * @throws MatchQueriesException when a needed column is missing or the text is no CSV
     */
    public static List<MatchCase> read(String source, Reader text) {
        try (CSVParser parser = CSVParser.parse(text, QUERIES)) {
            Map<String, Integer> columns = null;
            List<MatchCase> cases = new ArrayList<>();
            for (CSVRecord row : parser) {
                if (columns == null) {
                    columns = columns(source, row);
                } else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    cases.add(matchCase(row, columns));
                }
            }
            if (columns == null) {
                throw new MatchQueriesException(source + ": there is no header. The first line names the columns "
                        + "case_id, metal, name, country, declared_id");
            }
            return List.copyOf(cases);
        } catch (IOException | UncheckedIOException e) {
            throw new MatchQueriesException(source + ": the text is no CSV (" + e.getMessage() + ")", e);
        }
    }

    private static Map<String, Integer> columns(String source, CSVRecord header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT), i);
        }
        List<String> missing =
                NEEDED.stream().filter(column -> !columns.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            String found = header.stream()
                    .map(cell -> cell.replace("\uFEFF", "").strip())
                    .collect(Collectors.joining(", "));
            throw new MatchQueriesException(source + ": missing the columns " + String.join(", ", missing) + "; found "
                    + found + ". Name them in the first line");
        }
        return columns;
    }

    private static MatchCase matchCase(CSVRecord row, Map<String, Integer> columns) {
        Optional<String> metal = cell(row, columns, "metal");
        MatchQuery query = new MatchQuery(
                metal.flatMap(MetalNames::read),
                cell(row, columns, "name"),
                cell(row, columns, "country"),
                cell(row, columns, "declared_id"));
        return new MatchCase(cell(row, columns, "case_id").orElse(""), query);
    }

    private static Optional<String> cell(CSVRecord row, Map<String, Integer> columns, String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.size()
                ? Optional.empty()
                : Optional.of(row.get(at)).filter(text -> !text.isBlank());
    }

    /**
     * Writes answers, one line for each case.
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
            MatchResult result = results.get(i);
            Optional<Candidate> named = result.decision() == MatchDecision.NONE ? Optional.empty() : result.best();
            printer.printRecord(
                    cases.get(i).caseId(),
                    named.map(Candidate::smelter).map(MatchCsv::id).orElse(""),
                    named.map(candidate -> candidate.smelter().name()).orElse(""),
                    named.map(candidate -> String.format(Locale.ROOT, "%.3f", candidate.score()))
                            .orElse("0.000"),
                    result.decision().name().toLowerCase(Locale.ROOT),
                    String.join("; ", result.evidence()),
                    result.candidates().stream()
                            .map(Candidate::smelter)
                            .map(MatchCsv::id)
                            .collect(Collectors.joining("|")));
        }
        printer.flush();
    }

    private static String id(Smelter smelter) {
        return smelter.id().map(SmelterId::value).orElse("");
    }
}

package org.opencmrt.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.Candidate;
import org.opencmrt.model.MatchDecision;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds facilities of a reference list by metal, name, country and id. */
@Command(
        name = "match",
        description = "Finds the facilities of a reference list that the rows of a CSV file mean.",
        mixinStandardHelpOptions = true,
        versionProvider = Cmrt.Version.class)
final class MatchCommand extends VerboseCommand {
    private static final int SCORE_DIGITS = 4;

    @Option(
            names = "--reference",
            paramLabel = "REF",
            required = true,
            description =
                    "Reference list: a template, an Excel (XML) export, a workbook, a CSV file. May be given several times.")
    private List<Path> references = List.of();

    @Option(
            names = "--in",
            paramLabel = "QUERIES.csv",
            required = true,
            description = "CSV with the columns case_id, metal, name, country, declared_id, in any order.")
    private Path in = Path.of("");

    @Option(names = "--out", paramLabel = "RESULTS.csv", description = "Write to a file instead of standard output.")
    private Optional<Path> out = Optional.empty();

    MatchCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        try (DataOutput data = DataOutput.open(out, terminal())) {
            CsvTable queries = CsvTable.read(in, List.of("case_id", "metal", "name", "country", "declared_id"));
            SmelterMatcher matcher = SmelterMatcher.against(References.named(references));
            CSVPrinter csv = CsvOutput.printer(
                    data.writer(),
                    "case_id",
                    "matched_id",
                    "matched_name",
                    "score",
                    "decision",
                    "evidence",
                    "candidates");
            for (CSVRecord row : queries.rows()) {
                csv.printRecord(line(queries.text(row, "case_id"), matcher.match(query(queries, row))));
            }
            csv.flush();
            data.finish();
            return ExitStatus.OK;
        } catch (UnusableFileException e) {
            throw wrongUsage(e);
        }
    }

    private static MatchQuery query(CsvTable queries, CSVRecord row) {
        return new MatchQuery(
                text(queries, row, "metal").flatMap(Metal::tryParse),
                text(queries, row, "name"),
                text(queries, row, "country"),
                text(queries, row, "declared_id"));
    }

    private static Optional<String> text(CsvTable queries, CSVRecord row, String column) {
        return Optional.of(queries.text(row, column)).filter(text -> !text.isEmpty());
    }

    private static List<String> line(String caseId, MatchResult result) {
        Optional<Candidate> named = result.decision() == MatchDecision.NONE ? Optional.empty() : result.best();
        String candidates = result.decision() == MatchDecision.REVIEW
                ? result.candidates().stream().map(MatchCommand::id).collect(Collectors.joining("|"))
                : "";
        return List.of(
                caseId,
                named.map(MatchCommand::id).orElse(""),
                named.map(candidate -> candidate.smelter().name()).orElse(""),
                score(result.best().map(Candidate::score).orElse(0.0)),
                result.decision().name().toLowerCase(Locale.ROOT),
                String.join("; ", result.evidence()),
                candidates);
    }

    private static String id(Candidate candidate) {
        return candidate.smelter().id().map(SmelterId::value).orElse("");
    }

    private static String score(double score) {
        return BigDecimal.valueOf(score)
                .setScale(SCORE_DIGITS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}

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
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.Candidate;
import org.opencmrt.model.MatchDecision;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;
import org.opencmrt.reference.ReferenceListException;
import org.opencmrt.table.TableException;
import org.opencmrt.table.UserTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds facilities of a reference list by metal, name, country and id. */
@Command(
        name = "match",
        description = "Finds the facilities of a reference list that the rows of a CSV file mean.",
        mixinStandardHelpOptions = true,
        versionProvider = Cmrt.Version.class)
final class MatchCommand extends VerboseCommand {
    private static final String CASE_ID = "case_id";
    private static final List<String> COLUMNS = List.of(CASE_ID, "metal", "name", "country", "declared_id");
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

    @Mixin
    private Decisions decisions;

    MatchCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        try (DataOutput data = DataOutput.open(out, terminal())) {
            UserTable queries = queries();
            SmelterMatcher matcher =
                    SmelterMatcher.against(References.named(references)).withDecisions(decisions.read(this));
            CSVPrinter csv = CsvOutput.printer(
                    data.writer(),
                    "case_id",
                    "matched_id",
                    "matched_name",
                    "score",
                    "decision",
                    "evidence",
                    "candidates");
            for (UserTable.Row row : queries.rows()) {
                csv.printRecord(line(row.text(CASE_ID).orElse(""), matcher.match(query(row))));
            }
            csv.flush();
            data.finish();
            return ExitStatus.OK;
        } catch (TableException | ReferenceListException e) {
            throw wrongUsage(e);
        }
    }

    private UserTable queries() {
        String label = in.toString();
        UserTable table = UserTable.csv(
                label,
                UserTable.bytes(label, in),
                COLUMNS.stream().map(UserTable.Column::of).toList());
        List<String> missing =
                COLUMNS.stream().filter(column -> !table.has(column)).toList();
        if (!missing.isEmpty()) {
            throw new TableException(
                    label,
                    missing,
                    table.headers(),
                    "The first line is to name the columns " + String.join(", ", COLUMNS));
        }
        return table;
    }

    private static MatchQuery query(UserTable.Row row) {
        return new MatchQuery(
                row.text("metal").flatMap(Metal::tryParse),
                row.text("name"),
                row.text("country"),
                row.text("declared_id"));
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

package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencmrt.match.ReviewerDecisions;
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.Finding;
import org.opencmrt.reference.SmelterReferenceList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds facilities on a reference list by metal, name, country, and id. */
@Command(name = "match", description = "Matches the rows of a CSV file to the facilities of a reference list.")
final class MatchCommand extends VerboseCommand {
    @Option(
            names = "--reference",
            paramLabel = "REF",
            required = true,
            description =
                    "Reference list: a template, an Excel (XML) export, a workbook, or a CSV file. Can be repeated.")
    private List<Path> references = List.of();

    @Option(
            names = "--in",
            paramLabel = "QUERIES.csv",
            required = true,
            description =
                    "CSV or a workbook with the columns metal and name and, optionally, case_id, country, declared_id.")
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
            SmelterReferenceList reference = reference(references).orElseThrow();
            ReviewerDecisions decided = decisions.read(this);
            SmelterMatcher matcher = SmelterMatcher.against(reference).withDecisions(decided);
            String name = String.valueOf(in.getFileName());
            List<Finding> findings = new ArrayList<>(reference.warnings());
            findings.addAll(decided.findings(reference));
            String results =
                    read("--in", in, file -> matcher.matchTable(name, Files.readAllBytes(file), findings::add));
            warn(findings.stream());
            data.writer().write(results);
            data.finish();
            return ExitStatus.OK;
        }
    }
}

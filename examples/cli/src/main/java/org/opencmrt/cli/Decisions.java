package org.opencmrt.cli;

import java.nio.file.Path;
import java.util.List;
import org.opencmrt.match.ReviewerDecisions;
import picocli.CommandLine.Option;

/** Reviewers' decisions about names. */
final class Decisions {
    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "Reviewers' decisions about names: CSV or a workbook with metal,name,decision,id, where"
                    + " decision is match or none. Can be repeated.")
    private List<Path> files = List.of();

    /** Reads the files; an unusable file is wrong usage. */
    ReviewerDecisions read(VerboseCommand command) {
        ReviewerDecisions decisions = ReviewerDecisions.none();
        for (Path file : files) {
            decisions = decisions.merge(command.read("--decisions", file, ReviewerDecisions::read));
        }
        return decisions;
    }
}

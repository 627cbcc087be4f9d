package org.opencmrt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opencmrt.match.ReviewerDecisions;
import org.opencmrt.rollup.ListUse;
import org.opencmrt.rollup.RollUp;
import picocli.CommandLine.Option;

/** What people have decided about names before. */
final class Decisions {
    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description =
                    "What reviewers have decided about names: CSV or a workbook with metal,name,decision,id, where the decision is match or"
                            + " none. May be given several times.")
    private List<Path> files = List.of();

    /** Reads the files; one that cannot be used is wrong usage. */
    ReviewerDecisions read(VerboseCommand command) {
        ReviewerDecisions decisions = ReviewerDecisions.none();
        for (Path file : files) {
            decisions = decisions.merge(command.read("--decisions", () -> ReviewerDecisions.read(file)));
        }
        return decisions;
    }

    /** The roll-up, saying which files were used. */
    RollUp noted(RollUp rollUp) {
        RollUp noted = rollUp;
        for (Path file : files) {
            noted = noted.withDecisions(new ListUse(label(file), Optional.empty()));
        }
        return noted;
    }

    private static String label(Path file) {
        return String.valueOf(file.getFileName());
    }
}

package org.opencmrt.cli;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opencmrt.match.MatchQueriesException;
import org.opencmrt.match.ReviewerDecisions;
import org.opencmrt.rollup.ListUse;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.table.TableException;
import org.opencmrt.table.UserTable;
import picocli.CommandLine.Option;

/** What people have decided about names before. */
final class Decisions {
    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description =
                    "What reviewers have decided about names: CSV with metal,name,decision,id, where the decision is match or"
                            + " none. May be given several times.")
    private List<Path> files = List.of();

    /** Reads the files; one that cannot be used is wrong usage. */
    ReviewerDecisions read(VerboseCommand command) {
        ReviewerDecisions decisions = ReviewerDecisions.none();
        try {
            for (Path file : files) {
                String text = new String(UserTable.bytes("decisions " + label(file), file), StandardCharsets.UTF_8);
                decisions = decisions.merge(ReviewerDecisions.read(label(file), new StringReader(text)));
            }
        } catch (TableException | MatchQueriesException e) {
            throw command.wrongUsage(e);
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

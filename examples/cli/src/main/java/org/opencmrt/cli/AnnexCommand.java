package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.report.filing.AnnexA;
import org.opencmrt.report.filing.PublishedAnnex;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands for published facility lists. */
@Command(
        name = "annex",
        description = "Reads a facility list that a company has published: cmrt annex read FILE.",
        synopsisSubcommandLabel = "read FILE")
final class AnnexCommand extends VerboseCommand {
    private AnnexCommand(Terminal terminal) {
        super(terminal);
    }

    /** The command with its subcommands. */
    static CommandLine of(Terminal terminal) {
        return new CommandLine(new AnnexCommand(terminal)).addSubcommand(new Read(terminal));
    }

    @Override
    public Integer call() {
        throw wrongUsage("missing subcommand. Use cmrt annex read FILE");
    }

    /** Reads a published facility list. */
    @Command(name = "read", description = "Reads a facility list that a company has published and prints it as CSV.")
    static final class Read extends VerboseCommand {
        @Parameters(
                paramLabel = "FILE",
                description = "The published list: a web page (.htm, or the full text of a filing), .docx, .xlsx, .xls,"
                        + " .csv, or plain text.")
        private Path file = Path.of("");

        @Option(
                names = "--reference",
                paramLabel = "REF",
                description = "Reference list with the IDs of the facilities. Can be repeated.")
        private List<Path> references = List.of();

        @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of standard output.")
        private Optional<Path> out = Optional.empty();

        Read(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() throws IOException {
            try (DataOutput data = DataOutput.open(out, terminal())) {
                Optional<SmelterReferenceList> reference = reference(references);
                PublishedAnnex annex;
                try {
                    annex = AnnexA.read(file);
                } catch (ListFormatException e) {
                    say(e.getMessage());
                    return ExitStatus.UNREADABLE_INPUT;
                } catch (IOException e) {
                    say(unreadable(file, e));
                    return ExitStatus.UNREADABLE_INPUT;
                }
                annex = reference.map(annex::matched).orElse(annex);
                annex.write(data.writer());
                data.finish();
                annex.findings().forEach(finding -> say(said(finding)));
                return ExitStatus.OK;
            }
        }

        private static String said(Finding finding) {
            return (finding.severity() == Finding.Severity.INFO ? "" : finding.severity() + " ") + finding.message();
        }
    }

    static String unreadable(Path file, IOException e) {
        return file.getFileName() + ": " + Trouble.unreadable(e);
    }
}

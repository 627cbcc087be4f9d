package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVPrinter;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Severity;
import org.opencmrt.model.SmelterId;
import org.opencmrt.report.filing.AnnexA;
import org.opencmrt.report.filing.PublishedAnnex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads back a published list of facilities. */
@Command(
        name = "annex",
        description = "Reads a facility list that a company has published.",
        mixinStandardHelpOptions = true,
        versionProvider = Cmrt.Version.class)
final class AnnexCommand extends VerboseCommand {
    @Parameters(index = "0", paramLabel = "read", description = "Action: read.")
    private String action = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description =
                    "The published list: a web page (.htm, or the full text of a filing), .docx, .xlsx, .xls, .csv, or"
                            + " plain text.")
    private Path file = Path.of("");

    @Option(
            names = "--reference",
            paramLabel = "REF",
            description = "Reference list with the ids of the facilities. Can be repeated.")
    private List<Path> references = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private Optional<Path> out = Optional.empty();

    AnnexCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        if (!action.equals("read")) {
            throw wrongUsage("'" + action + "' is not known; the command is: cmrt annex read FILE");
        }
        PublishedAnnex annex;
        try {
            annex = AnnexA.read(file);
        } catch (ListFormatException e) {
            terminal().say(e.getMessage());
            return ExitStatus.UNREADABLE_INPUT;
        } catch (IOException e) {
            terminal().say(unreadable(file, e));
            return ExitStatus.UNREADABLE_INPUT;
        }
        if (!references.isEmpty()) {
            annex = annex.matched(References.named(references, this));
        }
        try (DataOutput data = DataOutput.open(out, terminal())) {
            CSVPrinter csv =
                    CsvOutput.printer(data.writer(), "metal", "smelter", "country", "status", "smelter_id", "place");
            for (PublishedAnnex.Row row : annex.rows()) {
                csv.printRecord(
                        row.metal().map(Metal::label).orElse(""),
                        row.smelter(),
                        row.country().orElse(""),
                        row.status().orElse(""),
                        row.id().map(SmelterId::value).orElse(""),
                        row.place());
            }
            csv.flush();
            data.finish();
        }
        annex.findings().forEach(finding -> terminal().say(said(finding)));
        return ExitStatus.OK;
    }

    private static String said(Finding finding) {
        return (finding.severity() == Severity.INFO ? "" : finding.severity() + " ") + finding.message();
    }

    static String unreadable(Path file, IOException e) {
        String reason = e instanceof NoSuchFileException
                ? "there is no such file. Check the path"
                : Files.isDirectory(file)
                        ? "that is a directory. Name a file"
                        : DiskTrouble.reason(e) + ". Name a file that can be read";
        return file.getFileName() + ": " + reason;
    }
}

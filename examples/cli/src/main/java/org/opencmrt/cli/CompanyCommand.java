package org.opencmrt.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.opencmrt.fill.CompanyProfile;
import org.opencmrt.model.DocumentFormatException;
import org.opencmrt.report.CompanyJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Facts about the company: prints an example of the file that other commands read. */
@Command(
        name = "company",
        description = "Prints an example of company.json, the facts about your company that fill and rollup read.")
final class CompanyCommand extends VerboseCommand {
    @Option(names = "--example", required = true, description = "Print the example.")
    private boolean example;

    CompanyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        if (example) {
            terminal().out().write(CompanyJson.example().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            terminal().out().flush();
        }
        return ExitStatus.OK;
    }

    /** Reads the file that an option names; an unusable file is wrong usage. */
    static CompanyProfile read(String option, Path path, VerboseCommand command) {
        try {
            return CompanyJson.read(new StringReader(command.readText(option, path)));
        } catch (DocumentFormatException e) {
            throw command.wrongUsage(option + ": " + path.getFileName() + ": " + e.getMessage()
                    + ". 'cmrt company --example' prints an example");
        } catch (IOException e) {
            throw new UncheckedIOException(e); // not from a string
        }
    }
}

package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills in a blank template. */
@Command(
        name = "fill",
        description = "Fills in your blank of an official template from a declaration or a roll-up, and changes nothing"
                + " else in it. Questions that only a person can answer stay blank and are listed.")
final class FillCommand extends FormCommand {
    @Option(
            names = "--from",
            required = true,
            paramLabel = "FILE",
            description = "A declaration (JSON) written by cmrt read, a workbook, or rollup.json written by cmrt"
                    + " rollup.")
    private Path from = Path.of("");

    FillCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        return fill(from);
    }
}

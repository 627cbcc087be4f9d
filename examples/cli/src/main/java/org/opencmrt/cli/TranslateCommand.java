package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Moves a declaration to another version of the template. */
@Command(
        name = "translate",
        description = "Moves a declaration to another version of its template: reads the old workbook and fills in your"
                + " blank of the new version. Questions that the old form did not ask stay blank and"
                + " are listed.")
final class TranslateCommand extends FormCommand {
    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "The old workbook, or a declaration (JSON) written by cmrt read.")
    private Path old = Path.of("");

    TranslateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        return fill(old);
    }
}

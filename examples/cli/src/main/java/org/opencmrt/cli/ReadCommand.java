package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.opencmrt.model.ReadResult;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.report.DeclarationJson;
import org.opencmrt.report.JsonDocuments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what suppliers declare as JSON. */
@Command(
        name = "read",
        description = "Prints the contents of workbooks as JSON, one declaration for each input, in path order.")
final class ReadCommand extends VerboseCommand {
    /** The layout of the declarations. */
    enum Together {
        /** An array, or a single object for a single file. */
        JSON,
        /** One object per line. */
        NDJSON
    }

    @Mixin
    private Inputs inputs;

    @Option(
            names = "--format",
            paramLabel = "json|ndjson",
            description = "json: an array, or one object for a single file (default). ndjson: one object per line.")
    private Together format = Together.JSON;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private Optional<Path> out = Optional.empty();

    ReadCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        Reading reading = Reading.of(inputs, this);
        JsonDocuments.Layout layout = inputs.layout(format == Together.NDJSON, reading.files());
        try (DataOutput data = DataOutput.open(out, terminal())) {
            try (JsonDocuments<ReadResult> documents = DeclarationJson.writer(layout, data.writer())) {
                reading.forEach(CmrtReader.create(), documents::write);
            }
            data.finish();
        }
        return reading.status();
    }
}

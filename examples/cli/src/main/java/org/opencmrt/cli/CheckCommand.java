package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencmrt.check.CheckResult;
import org.opencmrt.check.TemplateChecker;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.report.CheckJson;
import org.opencmrt.report.JsonLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what is still to be completed in what suppliers sent. */
@Command(
        name = "check",
        description = "Checks what workbooks declare and prints what was found, input by input in path order.",
        mixinStandardHelpOptions = true,
        versionProvider = Cmrt.Version.class)
final class CheckCommand extends VerboseCommand {
    /** How the result is printed. */
    enum Printed {
        /** An array; a single object where a single file is checked. */
        JSON,
        /** One object a line. */
        NDJSON
    }

    @Mixin
    private Inputs inputs;

    @Option(
            names = "--format",
            paramLabel = "json|ndjson",
            description = "json: an array, or one object for a single file (default). ndjson: one object a line.")
    private Printed format = Printed.JSON;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private Optional<Path> out = Optional.empty();

    CheckCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        Reading reading = Reading.of(inputs, this);
        try (DataOutput data = DataOutput.open(out, terminal())) {
            try (CheckJson.DocumentWriter documents = CheckJson.writer(layout(), data.writer())) {
                reading.forEach(CmrtReader.create(), result -> check(result, documents));
            }
            data.finish();
        }
        return reading.status();
    }

    private JsonLayout layout() {
        if (format == Printed.NDJSON) {
            return JsonLayout.NDJSON;
        }
        return inputs.isSingleFile() ? JsonLayout.SINGLE : JsonLayout.ARRAY;
    }

    private static void check(ReadResult result, CheckJson.DocumentWriter documents) throws IOException {
        if (result instanceof ReadResult.Declaration read) {
            SupplierDeclaration declaration = read.value();
            CheckResult check = TemplateChecker.create().check(declaration);
            List<Finding> findings = new ArrayList<>(declaration.findings());
            findings.addAll(check.findings());
            documents.write(declaration, check, findings);
        } else if (result instanceof ReadResult.Unreadable unreadable) {
            documents.write(unreadable);
        }
    }
}

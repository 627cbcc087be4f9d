package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.opencmrt.model.ReadResult;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.report.DeclarationJson;
import org.opencmrt.report.JsonDocuments;

/**
 * The command {@code read} with one existing file, as scripts call it for each file. Loading the library that parses
 * options takes longer than reading a workbook, so this call does not use it. Everything else is left to
 * {@link ReadCommand}; a test verifies that both do the same.
 */
final class SingleFile {
    private final Path file;
    private JsonDocuments.Layout layout = JsonDocuments.Layout.SINGLE;
    private Optional<Path> out = Optional.empty();

    private SingleFile(Path file) {
        this.file = file;
    }

    /** The call, if it is {@code read FILE [--format json|ndjson] [--out FILE]}; otherwise empty. */
    static Optional<SingleFile> of(String... args) {
        if (args.length < 2 || !args[0].equals("read") || !isPlain(args[1])) {
            return Optional.empty();
        }
        try {
            SingleFile call = new SingleFile(Path.of(args[1]));
            return Files.isRegularFile(call.file)
                            && !isContainer(call.file)
                            && call.understands(args)
                            && !call.writesOverItsInput()
                    ? Optional.of(call)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty(); // the regular command reports the problem
        }
    }

    /** An archive or message must be searched first. */
    private static boolean isContainer(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".zip") || name.endsWith(".eml");
    }

    /** A text that is neither an option nor a file of arguments. */
    private static boolean isPlain(String arg) {
        return !arg.isEmpty() && arg.charAt(0) != '-' && arg.charAt(0) != '@';
    }

    private boolean understands(String... args) {
        boolean formatGiven = false;
        for (int i = 2; i < args.length; i += 2) {
            if (i + 1 == args.length || !isPlain(args[i + 1])) {
                return false;
            }
            String value = args[i + 1];
            if (args[i].equals("--out") && out.isEmpty()) {
                out = Optional.of(Path.of(value));
            } else if (args[i].equals("--format") && !formatGiven && (value.equals("json") || value.equals("ndjson"))) {
                formatGiven = true;
                layout = value.equals("json") ? JsonDocuments.Layout.SINGLE : JsonDocuments.Layout.NDJSON;
            } else {
                return false;
            }
        }
        return true;
    }

    private boolean writesOverItsInput() {
        return out.filter(path -> Inputs.identity(path).equals(Inputs.identity(file)))
                .isPresent();
    }

    /** Reads the file, prints its declaration, and returns the exit status. */
    int run(Terminal terminal) {
        try (DataOutput data = DataOutput.open(out, terminal)) {
            ReadResult result = CmrtReader.create().read(file);
            if (result instanceof ReadResult.Unreadable why) {
                terminal.say(why.code() + " " + why.message());
            }
            try (JsonDocuments<ReadResult> documents = DeclarationJson.writer(layout, data.writer())) {
                documents.write(result);
            }
            data.finish();
            return result instanceof ReadResult.Unreadable ? ExitStatus.UNREADABLE_INPUT : ExitStatus.OK;
        } catch (IOException | RuntimeException e) {
            return Failures.onFailure(e, terminal);
        }
    }
}

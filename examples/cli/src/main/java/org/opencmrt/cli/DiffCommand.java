package org.opencmrt.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencmrt.model.FileFormat;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.read.WorkbookFile;
import org.opencmrt.report.DeclarationJson;
import org.opencmrt.report.DiffJson;
import org.opencmrt.report.DiffText;
import org.opencmrt.report.JsonFormatException;
import org.opencmrt.report.RollUpJson;
import org.opencmrt.rollup.RollUpDiff;
import org.opencmrt.rollup.RollUpSummary;
import org.opencmrt.workbook.WorkbookFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what has changed between two roll-ups or two declarations. */
@Command(
        name = "diff",
        description = "Tells what has changed between two roll-ups or two declarations, and why.",
        mixinStandardHelpOptions = true,
        versionProvider = Cmrt.Version.class)
final class DiffCommand extends VerboseCommand {
    private static final int START_OF_FILE = 4096;
    private static final String ROLL_UP = "rollup.json";

    /** How changes are told. */
    enum Shape {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON
    }

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description =
                    "The earlier one: rollup.json, or a folder that has one; a declaration as cmrt read writes it; or a workbook.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The later one, of the same kind.")
    private Path after = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "text: for people (default). json: for programs.")
    private Shape format = Shape.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private Optional<Path> out = Optional.empty();

    DiffCommand(Terminal terminal) {
        super(terminal);
    }

    /** One of the two, and whether it is a roll-up or declarations; or why it cannot be read. */
    private record Side(Optional<RollUpSummary> summary, boolean rollUp, String problem) {
        static Side of(RollUpSummary summary, boolean rollUp) {
            return new Side(Optional.of(summary), rollUp, "");
        }

        static Side failed(String problem) {
            return new Side(Optional.empty(), false, problem);
        }
    }

    @Override
    public Integer call() throws IOException {
        Side old = side(before);
        Side young = side(after);
        for (Side side : List.of(old, young)) {
            if (side.summary().isEmpty()) {
                terminal().say(side.problem());
            }
        }
        if (old.summary().isEmpty() || young.summary().isEmpty()) {
            return ExitStatus.UNREADABLE_INPUT;
        }
        if (old.rollUp() != young.rollUp()) {
            throw wrongUsage("one is a roll-up and the other a declaration; name two of one kind");
        }
        RollUpDiff diff =
                RollUpDiff.between(old.summary().get(), young.summary().get());
        try (DataOutput data = DataOutput.open(out, terminal())) {
            write(diff, data.writer());
            data.finish();
        }
        return ExitStatus.OK;
    }

    private void write(RollUpDiff diff, Writer writer) throws IOException {
        if (format == Shape.JSON) {
            DiffJson.write(diff, writer);
        } else {
            DiffText.write(diff, writer);
        }
    }

    private static Side side(Path named) {
        Path path = Files.isDirectory(named) && Files.exists(named.resolve(ROLL_UP)) ? named.resolve(ROLL_UP) : named;
        String label = label(named, path);
        try {
            byte[] start;
            try (var in = Files.newInputStream(path)) {
                start = in.readNBytes(START_OF_FILE);
            }
            if (WorkbookFiles.formatOf(start) != FileFormat.UNKNOWN) {
                return declarations(label, List.of(CmrtReader.create().read(WorkbookFile.of(path))));
            }
            boolean rollUp = new String(start, StandardCharsets.UTF_8).contains("\"" + RollUpJson.SCHEMA + "\"");
            try (Reader json = Files.newBufferedReader(path)) {
                return rollUp
                        ? Side.of(RollUpJson.summary(label, json), true)
                        : declarations(label, DeclarationJson.read(json));
            }
        } catch (JsonFormatException e) {
            return Side.failed(label + ": " + e.getMessage()
                    + ". Name a rollup.json, a declaration as cmrt read writes it, or a workbook");
        } catch (NoSuchFileException e) {
            return Side.failed(label + ": there is no such file. Check the path");
        } catch (IOException e) {
            return Side.failed(label + ": the file cannot be read ("
                    + e.getClass().getSimpleName() + "). Check that it is a file in UTF-8 and may be read");
        }
    }

    /** A roll-up is known by its folder, for the file is always called the same. */
    private static String label(Path named, Path path) {
        Path name = path.getFileName();
        Path folder = path.toAbsolutePath().normalize().getParent();
        boolean rollUp =
                name != null && name.toString().equals(ROLL_UP) && folder != null && folder.getFileName() != null;
        return rollUp ? folder.getFileName() + "/" + name : String.valueOf(name == null ? named : name);
    }

    private static Side declarations(String label, List<ReadResult> results) {
        List<SupplierDeclaration> declarations = new ArrayList<>();
        for (ReadResult result : results) {
            if (result instanceof ReadResult.Unreadable why) {
                return Side.failed(why.code() + " " + why.message());
            }
            result.declaration().ifPresent(declarations::add);
        }
        return declarations.isEmpty()
                ? Side.failed(label + ": there is no declaration in it")
                : Side.of(RollUpSummary.of(label, declarations), false);
    }
}

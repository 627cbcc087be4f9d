package org.opencmrt.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencmrt.diff.RollUpDiff;
import org.opencmrt.diff.RollUpSummary;
import org.opencmrt.reference.SmelterReferenceList;
import org.opencmrt.report.DiffJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what changed between two roll-ups, published lists, or declarations. */
@Command(
        name = "diff",
        description =
                "Shows what changed between two roll-ups or two declarations, and why. You can compare a published"
                        + " facility list with a roll-up.")
final class DiffCommand extends VerboseCommand {
    /** The format of the changes. */
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
                    "The earlier version: rollup.json or the folder that contains it, a published facility list, a"
                            + " declaration written by cmrt read, or a workbook.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The later version, of the same kind.")
    private Path after = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "text: readable text (default). json: for programs.")
    private Shape format = Shape.TEXT;

    @Option(
            names = "--reference",
            paramLabel = "REF",
            description = "Reference list with the IDs of the facilities in a published list. Without it, they are"
                    + " matched with the other side. Can be repeated.")
    private List<Path> references = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private Optional<Path> out = Optional.empty();

    DiffCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        try (DataOutput data = DataOutput.open(out, terminal())) {
            Optional<SmelterReferenceList> reference = reference(references);
            Optional<RollUpDiff> diff = compare(reference);
            if (diff.isEmpty()) {
                return ExitStatus.UNREADABLE_INPUT;
            }
            write(diff.get(), data.writer());
            data.finish();
            return ExitStatus.OK;
        }
    }

    /** The changes; empty if a side cannot be read, which was already reported to the user. */
    private Optional<RollUpDiff> compare(Optional<SmelterReferenceList> reference) {
        List<Compared> sides = new ArrayList<>();
        for (Path path : List.of(before, after)) {
            try {
                sides.add(Compared.read(path));
            } catch (InputFile.Unusable e) {
                say(e.getMessage());
            }
        }
        if (sides.size() < 2) {
            return Optional.empty();
        }
        Compared old = sides.get(0);
        Compared young = sides.get(1);
        if (old.rollUp() != young.rollUp()) {
            throw wrongUsage("one input is a roll-up and the other is a declaration. Name two of the same kind");
        }
        if (reference.isPresent()) {
            old = old.with(list -> list.matched(reference.get()));
            young = young.with(list -> list.matched(reference.get()));
        }
        RollUpSummary earlier = old.summary();
        RollUpSummary later = young.summary();
        if (old.annex().isPresent()) {
            old = old.with(list -> list.matched(later));
        } else {
            young = young.with(list -> list.matched(earlier));
        }
        for (Compared side : List.of(old, young)) {
            side.annex().ifPresent(annex -> annex.findings().forEach(finding -> say(finding.message())));
        }
        return Optional.of(RollUpDiff.between(old.summary(), young.summary()));
    }

    private void write(RollUpDiff diff, Writer writer) throws IOException {
        if (format == Shape.JSON) {
            DiffJson.write(diff, writer);
        } else {
            DiffText.write(diff, writer);
        }
    }
}

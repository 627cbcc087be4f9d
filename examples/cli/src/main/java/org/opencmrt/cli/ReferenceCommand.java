package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.read.WorkbookFile;
import org.opencmrt.reference.SmelterReferenceList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints reference lists as CSV. */
@Command(
        name = "reference",
        description = "Prints reference lists of smelters as CSV, one line for each name. Reads the look-up sheet of a"
                + " template, an Excel (XML) export, a workbook, or a CSV file.")
final class ReferenceCommand extends VerboseCommand {
    @Mixin
    private Inputs inputs;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private Optional<Path> out = Optional.empty();

    ReferenceCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        Reading reading = Reading.of(inputs, this);
        try (DataOutput data = DataOutput.open(out, terminal())) {
            List<SmelterReferenceList> lists = lists(reading);
            sayFaults(lists);
            if (lists.isEmpty()) {
                return ExitStatus.UNREADABLE_INPUT;
            }
            SmelterReferenceList.write(lists, data.writer());
            data.finish();
        }
        reading.tellPassedOver();
        return reading.status();
    }

    private static List<SmelterReferenceList> lists(Reading reading) {
        List<SmelterReferenceList> lists = new ArrayList<>();
        for (WorkbookFile file : reading.files()) {
            try {
                lists.add(
                        file.inside().isEmpty()
                                ? SmelterReferenceList.read(file.path())
                                : SmelterReferenceList.read(file.name(), file.bytes()));
            } catch (ListFormatException e) {
                reading.name(e.getMessage());
            } catch (IOException e) {
                reading.name(AnnexCommand.unreadable(file.path(), e));
            }
        }
        return lists;
    }

    /** Findings about the lists themselves; the lists can still be used. */
    private void sayFaults(List<SmelterReferenceList> lists) {
        for (SmelterReferenceList list : lists) {
            for (Finding finding : list.findings()) {
                say(list.label() + ": " + finding);
            }
        }
    }
}

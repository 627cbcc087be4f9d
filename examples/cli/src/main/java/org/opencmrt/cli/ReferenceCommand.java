package org.opencmrt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.csv.CSVPrinter;
import org.opencmrt.model.Finding;
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;
import org.opencmrt.read.WorkbookFile;
import org.opencmrt.reference.SmelterReferenceList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints reference lists as CSV. */
@Command(
        name = "reference",
        description =
                "Prints reference lists of smelters as CSV, one line for each name: the look-up sheet of a template, an Excel (XML)"
                        + " export, a workbook, a CSV file.",
        mixinStandardHelpOptions = true,
        versionProvider = Cmrt.Version.class)
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
            CSVPrinter csv = CsvOutput.printer(
                    data.writer(), "id", "metal", "standard_name", "lookup_name", "country", "city", "state");
            for (List<String> line : lines(lists)) {
                csv.printRecord(line);
            }
            csv.flush();
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
                reading.name(file.name() + ": " + DiskTrouble.reason(e));
            }
        }
        return lists;
    }

    /** What is wrong with the lists themselves; none of it stops them from being used. */
    private void sayFaults(List<SmelterReferenceList> lists) {
        for (SmelterReferenceList list : lists) {
            for (Finding finding : list.findings()) {
                terminal().say(list.label() + ": " + finding);
            }
        }
    }

    /** Every line once, by metal, standard name, look-up name, id. */
    private static Iterable<List<String>> lines(List<SmelterReferenceList> lists) {
        TreeSet<List<String>> lines = new TreeSet<>(ReferenceCommand::compare);
        lists.forEach(list -> list.entries().forEach(entry -> lines.add(line(entry))));
        return lines;
    }

    private static List<String> line(ReferenceEntry entry) {
        Smelter smelter = entry.smelter();
        return List.of(
                smelter.id().map(SmelterId::value).orElse(""),
                smelter.metal().label(),
                smelter.name(),
                entry.lookupName(),
                smelter.countryText().orElse(""),
                smelter.city().orElse(""),
                smelter.state().orElse(""));
    }

    private static int compare(List<String> a, List<String> b) {
        for (int column : new int[] {1, 2, 3, 0, 4, 5, 6}) {
            int order = a.get(column).compareTo(b.get(column));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}

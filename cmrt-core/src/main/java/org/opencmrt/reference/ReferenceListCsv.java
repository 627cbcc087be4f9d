package org.opencmrt.reference;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/** Writes reference lists as CSV, each line once, sorted by metal, standard name, look-up name, and id. */
final class ReferenceListCsv {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setHeader("id", "metal", "standard_name", "lookup_name", "country", "city", "state")
            .get();
    private static final Comparator<List<String>> ORDER = List.of(1, 2, 3, 0, 4, 5, 6).stream()
            .map(column -> Comparator.comparing((List<String> line) -> line.get(column)))
            .reduce(Comparator::thenComparing)
            .orElseThrow();

    private ReferenceListCsv() {}

    static void write(Collection<SmelterReferenceList> lists, Appendable target) throws IOException {
        TreeSet<List<String>> lines = new TreeSet<>(ORDER);
        lists.forEach(list -> list.entries().forEach(entry -> lines.add(line(entry))));
        CSVPrinter printer = new CSVPrinter(target, FORMAT);
        for (List<String> line : lines) {
            printer.printRecord(line);
        }
        printer.flush();
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
}

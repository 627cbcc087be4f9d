package org.opencmrt.reference;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/**
 * Writes a reference list as CSV: {@code id,metal,standard_name,lookup_name,country,city,state}, one line a name, sorted by
 * metal, name, id. {@link SmelterReferenceList#read} reads it again.
 */
public final class ReferenceListCsv {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setHeader("id", "metal", "standard_name", "lookup_name", "country", "city", "state")
            .get();
    private static final Comparator<ReferenceEntry> ORDER = Comparator.comparing(
                    (ReferenceEntry entry) -> entry.smelter().metal())
            .thenComparing(entry -> entry.lookupName().toLowerCase(Locale.ROOT))
            .thenComparing(ReferenceEntry::lookupName)
            .thenComparing(entry -> entry.smelter().id().map(SmelterId::value).orElse(""))
            .thenComparing(entry -> entry.smelter().name())
            .thenComparing(entry -> entry.smelter().countryText().orElse(""));

    private ReferenceListCsv() {}

    /**
     * Writes a list.
     *
     * @throws IOException when the target fails
     */
    public static void write(SmelterReferenceList list, Appendable target) throws IOException {
        CSVPrinter printer = new CSVPrinter(target, FORMAT);
        List<ReferenceEntry> sorted = list.entries().stream().sorted(ORDER).toList();
        for (ReferenceEntry entry : sorted) {
            Smelter smelter = entry.smelter();
            printer.printRecord(
                    smelter.id().map(SmelterId::value).orElse(""),
                    smelter.metal().label(),
                    smelter.name(),
                    entry.lookupName(),
                    text(smelter.countryText()),
                    text(smelter.city()),
                    text(smelter.state()));
        }
        printer.flush();
    }

    private static String text(Optional<String> text) {
        return text.orElse("");
    }
}

package org.opencmrt.report;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Annex A as CSV: {@code metal,smelter,country,smelter_id,status,suppliers}, the last a count, or the names where the report
 * tells them.
 */
final class AnnexACsv {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader("metal", "smelter", "country", "smelter_id", "status", "suppliers")
            .setRecordSeparator("\n")
            .get();

    private AnnexACsv() {}

    static void render(AnnexA annex, Appendable out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, FORMAT);
        for (AnnexA.Row row : annex.rows()) {
            csv.printRecord(
                    SafeText.csv(row.metal().label()),
                    SafeText.csv(row.smelter()),
                    SafeText.csv(row.country().orElse("")),
                    row.id().map(Object::toString).orElse(""),
                    SafeText.csv(row.status()),
                    annex.showsSuppliers() ? SafeText.csv(String.join("; ", row.supplierNames())) : row.suppliers());
        }
        csv.flush();
    }
}

package org.opencmrt.report.filing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.internal.report.document.SafeText;

/**
 * Annex A as CSV, by default {@code metal,smelter,country,smelter_id,status,suppliers}. The last is a count or, if the
 * report shows suppliers, their names. The rows are never grouped, because programs can sort them as needed.
 */
final class AnnexACsv {
    private AnnexACsv() {}

    static void render(AnnexA annex, OutputStream out) throws IOException {
        List<AnnexALayout.Column> columns = annex.layout().columns();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader(columns.stream().map(AnnexALayout.Column::field).toArray(String[]::new))
                .setRecordSeparator("\n")
                .get();
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, format);
        for (FacilityList.Row row : annex.facilities().rows()) {
            csv.printRecord(columns.stream()
                    .map(column -> SafeText.csv(column.cell(row)))
                    .toList());
        }
        csv.flush();
    }
}

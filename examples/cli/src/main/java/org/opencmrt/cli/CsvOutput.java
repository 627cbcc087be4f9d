package org.opencmrt.cli;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV as the commands write it: commas, quotes where needed, line feeds. */
final class CsvOutput {
    private CsvOutput() {}

    /** A printer that has printed the header; flush it at the end. */
    static CSVPrinter printer(Writer out, String... header) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator('\n')
                .setHeader(header)
                .get();
        return new CSVPrinter(out, format);
    }
}

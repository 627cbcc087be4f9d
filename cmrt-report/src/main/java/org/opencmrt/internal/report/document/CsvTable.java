package org.opencmrt.internal.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes tables as CSV in UTF-8 with a header line. Spreadsheet programs treat no text in them as a formula. */
public final class CsvTable {
    private CsvTable() {}

    /**
     * Writes a table one row at a time; {@code out} is flushed but not closed.
     *
     * @param cells returns the cells of a row, which may be numbers, and empty values as {@link Optional}
     */
    public static <R> void write(
            List<String> headings, Stream<R> rows, Function<R, Stream<Object>> cells, OutputStream out)
            throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader(headings.toArray(String[]::new))
                .setRecordSeparator("\n")
                .get();
        CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), format);
        try {
            rows.forEach(row -> print(csv, cells.apply(row)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    private static void print(CSVPrinter csv, Stream<Object> cells) {
        try {
            csv.printRecord(cells.map(CsvTable::cell));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object cell(Object value) {
        Object present = value instanceof Optional<?> maybe
                ? maybe.map(Object.class::cast).orElse("")
                : value;
        return present instanceof Number ? present : SafeText.csv(String.valueOf(present));
    }
}

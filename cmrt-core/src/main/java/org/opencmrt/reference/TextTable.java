package org.opencmrt.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.opencmrt.internal.table.SheetTable;
import org.opencmrt.internal.table.TextBytes;

/** Tables in text files: CSV, and text tables with tabs such as the published annex of a filing. */
final class TextTable {
    private TextTable() {}

    static SheetTable read(String file, byte[] bytes) {
        String text = TextBytes.decode(bytes);
        char delimiter = delimiter(text);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote(delimiter == '\t' ? null : Character.valueOf('"'))
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        List<SheetTable.Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                line(row, (int) parser.getCurrentLineNumber()).ifPresent(lines::add);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ReferenceListException(
                    ReferenceListException.Reason.UNREADABLE,
                    file + ": the text is no table (" + e.getMessage() + "). Save it as CSV in UTF-8",
                    e);
        }
        return new SheetTable(file, Optional.empty(), List.copyOf(lines));
    }

    private static Optional<SheetTable.Line> line(CSVRecord row, int number) {
        Map<Integer, String> cells = new HashMap<>();
        for (int column = 0; column < row.size(); column++) {
            String text = row.get(column).strip();
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        }
        boolean comment = cells.getOrDefault(0, "").startsWith("#");
        return cells.isEmpty() || comment
                ? Optional.empty()
                : Optional.of(new SheetTable.Line(number, Map.copyOf(cells)));
    }

    /** Whatever of tab, semicolon and comma stands on most of the first lines. */
    private static char delimiter(String text) {
        List<String> top =
                text.lines().filter(line -> !line.startsWith("#")).limit(40).toList();
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {'\t', ',', ';', '|'}) {
            long count =
                    top.stream().filter(line -> line.indexOf(candidate) >= 0).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }
}

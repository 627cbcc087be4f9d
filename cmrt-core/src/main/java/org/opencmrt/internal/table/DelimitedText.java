package org.opencmrt.internal.table;

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
import org.opencmrt.model.ListFormatException;
import org.opencmrt.model.ListFormatException.Reason;

/** A text file read as a table with a delimiter between cells. The headings determine which delimiter is used. */
public final class DelimitedText {
    /** The delimiters that programs use, most common first. */
    public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private final String label;
    private final String text;
    private final char delimiter;

    /** Creates a table from a text with this delimiter. */
    public DelimitedText(String label, String text, char delimiter) {
        this.label = label;
        this.text = text;
        this.delimiter = delimiter;
    }

    /** The first lines; empty if the text is not a table with this delimiter. */
    public Optional<SheetTable> top(int lines) {
        try {
            return Optional.of(read(lines));
        } catch (ListFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * All lines.
     *
     * @throws ListFormatException if a quotation mark is not closed
     */
    public SheetTable whole() {
        return read(Integer.MAX_VALUE);
    }

    private SheetTable read(int lines) {
        try {
            return read('"', lines);
        } catch (ListFormatException e) {
            // Published tables with tabs or bars as delimiters may contain stray quotation marks.
            if (delimiter == '\t' || delimiter == '|') {
                return read(null, lines);
            }
            throw e;
        }
    }

    private SheetTable read(Character quote, int lines) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote(quote)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        List<SheetTable.Line> read = new ArrayList<>();
        long start = 1;
        int widest = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                if (holdsLines(row, Math.max(2, widest - 1))) {
                    throw unclosed(start);
                }
                widest = Math.max(widest, row.size());
                int number = Math.toIntExact(start);
                line(row, number).ifPresent(read::add);
                start = parser.getCurrentLineNumber() + 1;
                if (read.size() >= lines) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw unclosed(start);
        }
        return new SheetTable(label, Optional.empty(), read);
    }

    /** True if a cell contains entire lines of the table, because its quotation mark was never closed. */
    private boolean holdsLines(CSVRecord row, int delimiters) {
        return row.stream()
                .filter(cell -> cell.indexOf('\n') >= 0)
                .flatMap(cell -> cell.lines().skip(1))
                .anyMatch(line -> line.chars().filter(c -> c == delimiter).count() >= delimiters);
    }

    private ListFormatException unclosed(long line) {
        return new ListFormatException(
                Reason.NOT_A_TABLE,
                label + ", line " + line + ": a quotation mark (\") is not closed, so the lines after it cannot be"
                        + " separated. Correct the line, or save the list as a workbook");
    }

    private static Optional<SheetTable.Line> line(CSVRecord row, int number) {
        Map<Integer, String> cells = new HashMap<>();
        for (int column = 0; column < row.size(); column++) {
            String text = row.get(column).strip();
            if (!text.isEmpty()) {
                cells.put(column, text);
            }
        }
        boolean comment = cells.getOrDefault(0, "").startsWith("# ");
        return cells.isEmpty() || comment
                ? Optional.empty()
                : Optional.of(new SheetTable.Line(number, Map.copyOf(cells)));
    }
}

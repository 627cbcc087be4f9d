package org.opencmrt.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file whose columns are found by header. */
final class CsvTable {
    private final List<CSVRecord> rows;
    private final Map<String, Integer> columns;

    private CsvTable(List<CSVRecord> rows, Map<String, Integer> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Reads a file.
     *
     * @param needed columns that must be there
     * @throws UnusableFileException when there is no such file, it is no CSV in UTF-8, or lacks a column
     */
    static CsvTable read(Path file, List<String> needed) throws UnusableFileException {
        List<CSVRecord> records = parse(file, text(file));
        Map<String, Integer> columns = new HashMap<>();
        List<String> found = new ArrayList<>();
        if (!records.isEmpty()) {
            for (String header : records.get(0)) {
                columns.putIfAbsent(header.strip().toLowerCase(Locale.ROOT), found.size());
                found.add(header.strip());
            }
        }
        List<String> missing =
                needed.stream().filter(column -> !columns.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw new UnusableFileException(file + ": the first line must name the columns " + String.join(", ", needed)
                    + "; missing " + String.join(", ", missing) + ", found "
                    + (found.isEmpty() ? "none" : String.join(", ", found)));
        }
        return new CsvTable(records.subList(1, records.size()), columns);
    }

    List<CSVRecord> rows() {
        return rows;
    }

    /** A row's text in a column; blank when the row or the file does not have it. */
    String text(CSVRecord row, String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.size() ? "" : row.get(index).strip();
    }

    private static List<CSVRecord> parse(Path file, String text) throws UnusableFileException {
        try (CSVParser parser = CSVParser.parse(
                text, CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get())) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableFileException(
                    file + ": this is no CSV (" + e.getMessage() + "). Save it as \"CSV UTF-8\"", e);
        }
    }

    private static String text(Path file) throws UnusableFileException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new UnusableFileException(file + ": there is no such file. Check the path", e);
        } catch (CharacterCodingException e) {
            throw new UnusableFileException(file + ": the text is not in UTF-8. Save it as \"CSV UTF-8\"", e);
        } catch (IOException e) {
            throw new UnusableFileException(
                    file + ": the file cannot be read (" + e.getClass().getSimpleName()
                            + "). Check that it is there and may be read",
                    e);
        }
    }
}

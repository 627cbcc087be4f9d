package org.opencmrt.internal.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that a user brought: a workbook, an "Excel (XML)" export, or a CSV file with comma, semicolon or tab between
 * cells, in UTF-8 or what Excel writes in the West. Columns stand in any order under any of their known headers. Immutable
 * and thread-safe.
 */
public final class UserTable {
    private static final Pattern BINARY = Pattern.compile("[\\x00-\\x08\\x0E-\\x1A\\x1C-\\x1F]");

    private final String label;
    private final String sha256;
    private final List<String> headers;
    private final Map<String, Integer> columns;
    private final List<Row> rows;

    private UserTable(String label, String sha256, List<String> headers, Map<String, Integer> columns, List<Row> rows) {
        this.label = label;
        this.sha256 = sha256;
        this.headers = List.copyOf(headers);
        this.columns = Map.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /**
     * A column that a table may have.
     *
     * @param name what code and messages call it; also a header under which it is found
     * @param otherHeaders other headers under which it is found; case and punctuation do not matter
     * @param date whether it holds dates, which workbooks keep as numbers of days
     */
    public record Column(String name, List<String> otherHeaders, boolean date) {
        /** Copies the headers. */
        public Column {
            Objects.requireNonNull(name, "name");
            otherHeaders = List.copyOf(otherHeaders);
        }

        /** A column with its headers. */
        public static Column of(String name, String... otherHeaders) {
            return new Column(name, List.of(otherHeaders), false);
        }

        /** A column of dates with its headers. */
        public static Column date(String name, String... otherHeaders) {
            return new Column(name, List.of(otherHeaders), true);
        }

        Optional<Integer> in(Map<String, Integer> positions) {
            List<String> known = new ArrayList<>(List.of(name));
            known.addAll(otherHeaders);
            return known.stream()
                    .map(PlainWords::of)
                    .filter(positions::containsKey)
                    .map(positions::get)
                    .findFirst();
        }
    }

    /**
     * A line of the table.
     *
     * @param number number of the record in the file, the header being 1; in a workbook, the number of the sheet's row
     * @param texts what it holds by the column's name; blank cells are absent
     */
    public record Row(int number, Map<String, String> texts) {
        /** Copies the texts. */
        public Row {
            texts = Map.copyOf(texts);
        }

        /** What stands in a column; empty when it is blank or not there. */
        public Optional<String> text(String column) {
            return Optional.ofNullable(texts.get(column));
        }
    }

    /**
     * The bytes of a file that a user named.
     *
     * @param label what to call it in messages
     * @throws TableException when it cannot be read
     */
    public static byte[] bytes(String label, Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new TableException(label, "this is a directory. Name the file that is meant", null);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new TableException(label, "there is no such file. Check the path", e);
        } catch (IOException e) {
            throw new TableException(
                    label, "the file could not be read from the disk. Check that it is a file and may be read", e);
        }
    }

    /**
     * Reads a table from whatever kind of file it is in. In a workbook it is the sheet with the most of the known columns; a
     * title may stand above its header. Sheets that have as many of them belong to the same table.
     *
     * @param label what to call it in messages
     * @param file the whole file
     * @param known the columns to look for; others are passed over
     * @throws TableException when the bytes are no table
     */
    public static UserTable read(String label, byte[] file, List<Column> known) {
        return SheetTable.tryRead(label, file)
                .map(sheets -> new SheetRows(known).of(sheets))
                .map(found -> new UserTable(label, sha256(file), found.headers(), found.columns(), found.rows()))
                .orElseGet(() -> csv(label, file, known));
    }

    /**
     * Reads a table from a CSV file.
     *
     * @param label what to call it in messages
     * @param csv the whole file
     * @param known the columns to look for; others are passed over
     * @throws TableException when the bytes are no CSV
     */
    public static UserTable csv(String label, byte[] csv, List<Column> known) {
        String text = TextBytes.decode(csv);
        if (BINARY.matcher(text).find()) {
            throw new TableException(
                    label, "the file is neither a workbook nor text. Save it as CSV or as a workbook", null);
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        List<String> headers = new ArrayList<>();
        Map<String, Integer> columns = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        try (CSVParser records = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : records) {
                if (headers.isEmpty()) {
                    columns.putAll(columns(row, known, headers));
                } else if (!row.stream().allMatch(String::isBlank)) {
                    rows.add(row(row, columns));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new TableException(label, "the file is no CSV: " + e.getMessage() + ". Save it as CSV again", e);
        }
        return new UserTable(label, sha256(csv), headers, columns, rows);
    }

    /** What it is called in messages. */
    public String label() {
        return label;
    }

    /** SHA-256 of the file in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** The headers as the file prints them. */
    public List<String> headers() {
        return headers;
    }

    /** Whether the table has a column. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The lines that hold something, in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    private static Map<String, Integer> columns(CSVRecord header, List<Column> known, List<String> headers) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isBlank()) {
                positions.putIfAbsent(PlainWords.of(header.get(i)), i);
                headers.add(header.get(i).strip());
            }
        }
        Map<String, Integer> columns = new HashMap<>();
        known.forEach(column -> column.in(positions).ifPresent(position -> columns.put(column.name(), position)));
        return columns;
    }

    private static Row row(CSVRecord row, Map<String, Integer> columns) {
        Map<String, String> texts = new HashMap<>();
        columns.forEach((column, position) -> {
            String text = position < row.size() ? row.get(position).strip() : "";
            if (!text.isEmpty()) {
                texts.put(column, text);
            }
        });
        return new Row(Math.toIntExact(row.getRecordNumber()), texts);
    }

    /** The delimiter that the header line has most of; a comma when in doubt. */
    private static char delimiter(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

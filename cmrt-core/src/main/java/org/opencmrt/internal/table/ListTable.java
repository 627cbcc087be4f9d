package org.opencmrt.internal.table;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.opencmrt.internal.rules.ListRule;
import org.opencmrt.internal.workbook.Sha256;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.SmelterId;

/**
 * A list provided by a user, read by its headings. Immutable.
 *
 * @param label the file's name
 * @param sha256 SHA-256 of the file in lower-case hexadecimal
 * @param columnsSeen the headings of the sheets that were read, as printed, each once
 * @param columnsUnderstood the headings that were recognized, each with its meaning
 * @param lines the lines with a text in a recognized column, in the order of the file
 * @param findings the findings about headings, sheets, and encoding
 */
public record ListTable(
        String label,
        String sha256,
        List<String> columnsSeen,
        List<String> columnsUnderstood,
        List<Line> lines,
        List<Finding> findings) {
    private static final Pattern SIGNS = Pattern.compile("[^A-Z0-9]+");
    /** The digits alone. All ids assigned so far begin with two zeros, unlike other six-digit numbers. */
    private static final Pattern DIGITS = Pattern.compile("00[0-9]{4}");

    /** Copies the lists. */
    public ListTable {
        columnsSeen = List.copyOf(columnsSeen);
        columnsUnderstood = List.copyOf(columnsUnderstood);
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** The bytes of the file with a list. */
    public static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) { // the exception of readAllBytes does not name it
            throw new FileSystemException(file.toString(), null, "it is a folder");
        }
        return Files.readAllBytes(file);
    }

    static ListTable of(String label, byte[] file, List<HeadedSheet> sheets, List<Finding> findings) {
        return new ListTable(
                label,
                Sha256.of(file),
                sheets.stream()
                        .flatMap(sheet -> sheet.seen().stream())
                        .distinct()
                        .toList(),
                sheets.stream()
                        .flatMap(sheet -> sheet.understood().stream())
                        .distinct()
                        .toList(),
                sheets.stream().flatMap(HeadedSheet::lines).toList(),
                findings);
    }

    /** The headings seen and understood, as one sentence without a period. */
    public static String columnsToText(List<String> seen, List<String> understood) {
        return "Headings: " + (seen.isEmpty() ? "none" : String.join(", ", seen)) + "; understood: "
                + (understood.isEmpty() ? "none" : String.join(", ", understood));
    }

    /**
     * The id in a cell. Spaces and signs between its letters and digits are ignored, and {@code CID} may be missing.
     */
    public static Optional<SmelterId> id(String text) {
        Optional<SmelterId> plain = SmelterId.tryParse(text);
        if (plain.isPresent()) {
            return plain;
        }
        String signs = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String bare = SIGNS.matcher(signs).replaceAll("");
        return SmelterId.tryParse(DIGITS.matcher(bare).matches() ? "CID" + bare : bare);
    }

    /** A line of the list. */
    public static final class Line {
        private final SheetTable table;
        private final SheetTable.Line line;
        private final Map<Column, String> texts;

        Line(SheetTable table, SheetTable.Line line, Map<Column, String> texts) {
            this.table = table;
            this.line = line;
            this.texts = texts;
        }

        /** The number of the line in the file, or of the row in the sheet; 1-based. */
        public int number() {
            return line.number();
        }

        /** The sheet; empty for text files. */
        public Optional<String> sheet() {
            return table.sheet();
        }

        /** The text in a column; empty if it is blank or missing. */
        public Optional<String> text(Column column) {
            return Optional.ofNullable(texts.get(column));
        }

        /** The value in a column; empty if there is none. A text that is not such a value is a finding of this rule. */
        public <T> Optional<T> value(
                Column column, Function<String, Optional<T>> parser, ListRule rule, List<Finding> findings) {
            Optional<T> value = text(column).flatMap(parser);
            if (value.isEmpty()) {
                text(column).ifPresent(text -> findings.add(rule.of("place", place(), "text", text)));
            }
            return value;
        }

        /** The id in a column; empty if there is none. */
        public Optional<SmelterId> id(Column column) {
            return text(column).flatMap(ListTable::id);
        }

        /** All texts of the line, in recognized columns or not. */
        public List<String> cells() {
            return new ArrayList<>(line.cells().values());
        }

        /** The file, sheet, and line, for messages: {@code list.csv, line 7}. */
        public String place() {
            return table.at(line);
        }

        /** The line's first cell; empty for text files. */
        public Optional<CellRef> cell() {
            return table.cell(line);
        }
    }
}

package org.opencmrt.internal.report.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import org.opencmrt.internal.report.document.SafeText;
import org.opencmrt.internal.report.table.Cell;
import org.opencmrt.internal.report.table.Table;
import org.opencmrt.internal.workbook.NumberText;

/**
 * Writes a table as compact data. Rows end with {@code ;} and cells with {@code ,}. A cell is the base-36 number of its
 * text among those of the page, or is empty if it is the same as in the row above.
 */
final class TableData {
    private static final int PIECE = 1 << 16;
    private static final String CUT = " [truncated; complete in rollup.xlsx]";

    private final Map<String, Integer> strings;
    private final int longestText;

    /**
     * @param strings the distinct texts of the page with their numbers; number 0 is the empty text
     * @param longestText the maximum number of characters of a text that are shown
     */
    TableData(Map<String, Integer> strings, int longestText) {
        this.strings = strings;
        this.longestText = longestText;
    }

    <R> void write(HeldTable<R> held, JsonGenerator json) throws IOException {
        Table<R> table = held.table();
        Cell.Kind[] kinds = new Cell.Kind[table.columns().size()];
        json.writeStartObject();
        json.writeStringField("name", table.name());
        json.writeArrayFieldStart("columns");
        for (Table.Column<R> column : table.columns()) {
            json.writeStartObject();
            json.writeStringField("title", column.title());
            json.writeNumberField("width", column.width());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("rows");
        json.writeNumberField("count", rows(held, kinds, json));
        json.writeArrayFieldStart("kinds");
        for (Cell.Kind each : kinds) {
            json.writeString((each == null || each == Cell.Kind.LINK ? Cell.Kind.TEXT : each).name());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * Writes the rows in pieces, as an array of texts, because the whole may be long. Returns the number of rows in the
     * table.
     */
    private <R> long rows(HeldTable<R> held, Cell.Kind[] kinds, JsonGenerator json) throws IOException {
        Predicate<R> choice = held.choice(this);
        Lines lines = new Lines(kinds);
        long count = 0;
        json.writeStartArray();
        for (R row : held.table().rows()) {
            count++;
            if (choice.test(row)) {
                lines.add(held.table(), row);
            }
            if (lines.piece.length() > PIECE) {
                json.writeString(lines.piece.toString());
                lines.piece.setLength(0);
            }
        }
        json.writeString(lines.piece.toString());
        json.writeEndArray();
        return count;
    }

    /** Rows as text. */
    private final class Lines {
        private final Cell.Kind[] kinds;
        private final int[] above;
        private final StringBuilder piece = new StringBuilder();

        Lines(Cell.Kind[] kinds) {
            this.kinds = kinds;
            this.above = new int[kinds.length];
            Arrays.fill(above, -1);
        }

        <R> void add(Table<R> table, R row) {
            for (int c = 0; c < kinds.length; c++) {
                Cell cell = table.columns().get(c).cell().apply(row);
                String shown = shown(cell);
                int number = strings.computeIfAbsent(shown, unseen -> strings.size());
                if (number != 0 && kinds[c] == null) {
                    kinds[c] = cell.kind();
                }
                if (number != above[c]) {
                    piece.append(Integer.toString(number, Character.MAX_RADIX));
                    above[c] = number;
                }
                piece.append(c == kinds.length - 1 ? ';' : ',');
            }
        }
    }

    /** The text of a cell as the page shows it. */
    String shown(Cell cell) {
        return switch (cell.kind()) {
            case BLANK -> "";
            case TEXT, LINK -> text(cell.text());
            case NUMBER -> NumberText.exact(cell.number());
            case SHARE -> Double.toString(cell.number());
            case DATE -> cell.date().toString();
        };
    }

    private String text(String text) {
        String line = SafeText.plain(text);
        return line.length() <= longestText ? line : SafeText.cut(line, longestText) + CUT;
    }
}

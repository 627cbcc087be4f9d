package org.opencmrt.report.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import org.opencmrt.report.SafeText;
import org.opencmrt.report.view.Cell;
import org.opencmrt.report.view.Table;

/**
 * Writes a table as compact data: rows end with {@code ;}, cells with {@code ,}; a cell is the number of its text in
 * {@link Strings}, to the base of 36, or nothing where it is the same as in the row above.
 */
final class TableData implements Cell.Cases<String> {
    /** What a column holds, for the page to sort and align it. */
    private enum Kind {
        TEXT,
        NUMBER,
        SHARE,
        DATE
    }

    private final Strings strings;
    private Kind kind = Kind.TEXT;

    TableData(Strings strings) {
        this.strings = strings;
    }

    <R> void write(Table<R> table, JsonGenerator json) throws IOException {
        Kind[] kinds = new Kind[table.columns().size()];
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
        int count = rows(table, kinds, json);
        json.writeNumberField("count", count);
        json.writeArrayFieldStart("kinds");
        for (Kind each : kinds) {
            json.writeString((each == null ? Kind.TEXT : each).name());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** In pieces, for the whole may be long: an array of texts. */
    private <R> int rows(Table<R> table, Kind[] kinds, JsonGenerator json) throws IOException {
        json.writeStartArray();
        int[] above = new int[kinds.length];
        Arrays.fill(above, -1);
        StringBuilder piece = new StringBuilder();
        int count = 0;
        for (R row : table.rows()) {
            for (int c = 0; c < kinds.length; c++) {
                int number =
                        strings.number(table.columns().get(c).cell().apply(row).fold(this));
                if (number != 0 && kinds[c] == null) {
                    kinds[c] = kind;
                }
                if (number != above[c]) {
                    piece.append(Integer.toString(number, Character.MAX_RADIX));
                    above[c] = number;
                }
                piece.append(c == kinds.length - 1 ? ';' : ',');
            }
            count++;
            if (piece.length() > 1 << 16) {
                json.writeString(piece.toString());
                piece.setLength(0);
            }
        }
        json.writeString(piece.toString());
        json.writeEndArray();
        return count;
    }

    @Override
    public String blank() {
        return "";
    }

    @Override
    public String text(String text) {
        kind = Kind.TEXT;
        return SafeText.plain(text);
    }

    @Override
    public String number(double number) {
        kind = Kind.NUMBER;
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    @Override
    public String share(double share) {
        kind = Kind.SHARE;
        return Double.toString(share);
    }

    @Override
    public String date(LocalDate date) {
        kind = Kind.DATE;
        return date.toString();
    }

    @Override
    public String link(String text, String table) {
        return text(text);
    }
}

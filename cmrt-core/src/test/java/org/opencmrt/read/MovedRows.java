package org.opencmrt.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.internal.workbook.CellAddress;

/** Inserts rows or columns into a sheet of a workbook, as a person with Excel would. */
final class MovedRows {
    private static final Pattern ROW = Pattern.compile("(<row [^>]*?r=\")([0-9]+)(\")");
    private static final Pattern CELL = Pattern.compile("(<c [^>]*?r=\")([A-Z]+)([0-9]+)(\")");
    private static final Pattern AREAS = Pattern.compile("(sqref=\")([^\"]*)(\")");
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]+)([0-9]+)");

    private final int beforeRow;
    private final int rows;
    private final int beforeColumn;
    private final int columns;

    private MovedRows(int beforeRow, int rows, int beforeColumn, int columns) {
        this.beforeRow = beforeRow;
        this.rows = rows;
        this.beforeColumn = beforeColumn;
        this.columns = columns;
    }

    /** The workbook with a number of rows inserted above a row of a sheet. */
    static byte[] insertRows(byte[] workbook, String sheet, int beforeRow, int rows) {
        return new MovedRows(beforeRow, rows, 1, 0).in(workbook, sheet);
    }

    /** The workbook with a number of columns inserted at the left of a sheet. */
    static byte[] insertColumns(byte[] workbook, String sheet, int columns) {
        return insertColumns(workbook, sheet, 1, columns);
    }

    /** The workbook with a number of columns inserted to the left of a column of a sheet. */
    static byte[] insertColumns(byte[] workbook, String sheet, int beforeColumn, int columns) {
        return new MovedRows(1, 0, beforeColumn, columns).in(workbook, sheet);
    }

    private byte[] in(byte[] workbook, String sheet) {
        return RewrittenSheet.of(workbook, sheet, this::moved);
    }

    private String moved(String sheet) {
        String xml = sheet;
        xml = ROW.matcher(xml).replaceAll(m -> Matcher.quoteReplacement(m.group(1) + row(m.group(2)) + m.group(3)));
        xml = CELL.matcher(xml)
                .replaceAll(
                        m -> Matcher.quoteReplacement(m.group(1) + column(m.group(2)) + row(m.group(3)) + m.group(4)));
        xml = AREAS.matcher(xml)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(1)
                        + ADDRESS.matcher(m.group(2)).replaceAll(a -> column(a.group(1)) + row(a.group(2)))
                        + m.group(3)));
        return xml;
    }

    private String row(String number) {
        int row = Integer.parseInt(number);
        return Integer.toString(row >= beforeRow ? row + rows : row);
    }

    private String column(String letters) {
        int column = CellAddress.columnOf(letters);
        return CellAddress.lettersOf(column >= beforeColumn ? column + columns : column);
    }
}

package org.opencmrt.internal.report.table;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet with one table, written from top to bottom. In a table that people read, texts longer than their column wrap,
 * and the row is as high as necessary. In a long table, each row is one line high, because spreadsheet programs would
 * otherwise measure a million rows when they open it.
 */
final class TableSheet {
    /** The maximum number of rows of a table with wrapped texts. */
    static final int WRAPPED_ROWS = 20_000;

    private static final int ROWS_HELD = 500;
    private static final double LINE = 15;
    private static final String AS_TEXT = "@";
    private static final String DAY = "yyyy-mm-dd";
    private static final String SHARE = "0.0%";
    private static final String HEADER_FILL = "DCE6F1";
    private static final String LINK = "0B57D0";
    private static final int EAST_ASIA = 0x2E80;

    /**
     * The maximum number of characters that are readable across a letter-size page; wider tables use paper of twice the
     * size.
     */
    private static final int CHARACTERS_ACROSS = 200;

    /** The width of the widest table that is shrunk to one page. */
    private static final int MOST_CHARACTERS_ACROSS = 640;

    /**
     * The number of rows that are printed from a longer sheet of evidence, because hundreds of pages are read on a
     * screen.
     */
    static final int PRINTED_ROWS = 50;

    private static final String FOOTER_FONT = "Arial";
    private static final int FOOTER_SIZE = 9;

    private final Worksheet sheet;
    private final int[] widths;
    private final String[] titles;
    private final int rowsOfSheet;
    private final boolean wraps;
    private int row;
    private int column;
    private int lines;

    /**
     * @param name the name of the table in formulas
     * @param rows the number of rows that will follow; if texts do not wrap, all larger numbers have the same effect
     * @param isEvidence whether only the first rows are printed
     */
    TableSheet(
            Worksheet sheet,
            String name,
            List<? extends Table.Column<?>> columns,
            int rows,
            int rowsOfSheet,
            boolean wraps,
            boolean isEvidence) {
        this.sheet = sheet;
        this.titles = titles(columns);
        this.widths = columns.stream().mapToInt(Table.Column::width).toArray();
        this.rowsOfSheet = rowsOfSheet;
        this.wraps = wraps;
        header();
        if (wraps && widths.length > 0) {
            realTable(name, rows);
        }
        sheet.freezePane(0, 1);
        forPaper(isEvidence ? rows : 0);
        row = 1;
    }

    /** Adds the real table. Called before the first rows are flushed, and with at least one row below the headings. */
    private void realTable(String name, int rows) {
        sheet.range(0, 0, Math.max(1, rows), widths.length - 1)
                .createTable(titles)
                .setName(name)
                .setDisplayName(name)
                .styleInfo()
                .setStyleName("TableStyleLight1")
                .setShowRowStripes(false);
    }

    /** Makes the headings of a real table unique, ignoring case, and not blank. */
    private static String[] titles(List<? extends Table.Column<?>> columns) {
        Set<String> taken = new HashSet<>();
        return columns.stream()
                .map(column -> {
                    String title = StorableText.of(column.title());
                    return SheetNames.unique(title.isBlank() ? "Column" : title, " ", taken);
                })
                .toArray(String[]::new);
    }

    private void header() {
        lines = 1;
        for (column = 0; column < widths.length; column++) {
            String title = titles[column];
            // A real table needs its headings as shared strings.
            sheet.value(0, column, title);
            sheet.width(column, widths[column]);
            sheet.style(0, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor(HEADER_FILL)
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .set();
            lines = Math.max(lines, lines(title));
        }
        height();
    }

    private void forPaper(int rows) {
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        int characters = Arrays.stream(widths).sum();
        if (characters <= MOST_CHARACTERS_ACROSS) {
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
        } else {
            // Spreadsheet programs do not scale below 10%, and nobody could read it.
            sheet.pageScale(40);
            sheet.repeatCols(0);
        }
        if (characters > CHARACTERS_ACROSS) {
            sheet.paperSize(PaperSize.TABLOID_PAPER);
        }
        boolean whole = rows <= PRINTED_ROWS;
        if (!whole && widths.length > 0) {
            sheet.addNamedRange(sheet.range(0, 0, PRINTED_ROWS, widths.length - 1), "_xlnm.Print_Area");
        }
        sheet.footer(whole ? "&A" : "&A, first " + PRINTED_ROWS + " rows", Position.LEFT, FOOTER_FONT, FOOTER_SIZE);
        sheet.footer("Page &P of &N", Position.RIGHT, FOOTER_FONT, FOOTER_SIZE);
    }

    /**
     * The number of lines of a text in the column, in the usual font and with one twelfth added for words that are not
     * broken. The width of a column is a number of digits. Lowercase letters are one fifth narrower, and East Asian
     * characters are twice as wide.
     */
    private int lines(String text) {
        long twentieths = text.chars()
                .map(c -> c >= EAST_ASIA ? 42 : Character.isUpperCase(c) || Character.isDigit(c) ? 21 : 17)
                .asLongStream()
                .sum();
        return (int) (1 + twentieths * 13 / (12L * 20 * widths[column]));
    }

    private void height() {
        if (lines > 1) {
            sheet.rowHeight(row, Math.min(lines * LINE, Worksheet.MAX_ROW_HEIGHT));
        }
    }

    boolean isFull() {
        return row == rowsOfSheet;
    }

    <R> void row(List<Table.Column<R>> cells, R about) throws IOException {
        lines = 1;
        for (column = 0; column < widths.length; column++) {
            put(cells.get(column).cell().apply(about));
        }
        height();
        row++;
        if (row % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    void finish() throws IOException {
        if (widths.length > 0 && !wraps) {
            sheet.setAutoFilter(0, 0, row - 1, widths.length - 1);
        }
        sheet.finish();
    }

    private void put(Cell cell) {
        switch (cell.kind()) {
            case BLANK -> {
                // An empty cell is not stored.
            }
            case TEXT -> text(cell.text());
            case NUMBER -> number(cell.number());
            case SHARE -> {
                sheet.value(row, column, cell.number());
                figure(sheet.style(row, column).format(SHARE));
            }
            case DATE -> {
                sheet.value(row, column, cell.date());
                figure(sheet.style(row, column).format(DAY));
            }
            case LINK -> link(cell.text(), cell.table());
        }
    }

    private void text(String text) {
        String shown = StorableText.of(text);
        sheet.inlineString(row, column, shown);
        // A text that begins with a letter is not a number, date, or formula, and a style for each of millions of cells
        // would double the cost.
        boolean asText = !shown.isEmpty() && !Character.isLetter(shown.codePointAt(0));
        if (wraps || asText) {
            StyleSetter style = sheet.style(row, column);
            if (asText) {
                style.format(AS_TEXT);
            }
            wrap(shown, style);
            top(style).set();
        }
    }

    private void wrap(String shown, StyleSetter style) {
        if (wraps && shown.length() > widths[column]) {
            style.wrapText(true);
            lines = Math.max(lines, lines(shown));
        }
    }

    private StyleSetter top(StyleSetter style) {
        return wraps ? style.verticalAlignment("top") : style;
    }

    /** Aligned right, with a small indent to separate it from a text in the next column. */
    private void figure(StyleSetter style) {
        if (wraps) {
            style.horizontalAlignment("right").indent(1);
        }
        top(style).set();
    }

    private void number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            sheet.value(row, column, (long) number);
        } else {
            sheet.value(row, column, number);
        }
        if (wraps) {
            figure(sheet.style(row, column));
        }
    }

    private void link(String text, String table) {
        String shown = StorableText.of(text);
        String target = "'" + SheetNames.first(table).replace("'", "''") + "'!A1";
        sheet.hyperlink(row, column, HyperLink.internal(target, shown));
        sheet.inlineString(row, column, shown);
        top(sheet.style(row, column).fontColor(LINK).underlined()).set();
    }
}

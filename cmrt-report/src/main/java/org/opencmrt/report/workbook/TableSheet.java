package org.opencmrt.report.workbook;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;
import org.opencmrt.report.view.Cell;
import org.opencmrt.report.view.Table;

/** A sheet with one table, written from top to bottom. */
final class TableSheet implements Cell.Cases<Void> {
    private static final int ROWS_HELD = 500;
    private static final String AS_TEXT = "@";
    private static final String DAY = "yyyy-mm-dd";
    private static final String SHARE = "0.0%";
    private static final String HEADER_FILL = "DCE6F1";
    private static final String LINK = "0B57D0";

    private final Worksheet sheet;
    private final int columns;
    private final int rowsOfSheet;
    private int row;
    private int column;

    TableSheet(Worksheet sheet, List<? extends Table.Column<?>> columns, int rowsOfSheet) {
        this.sheet = sheet;
        this.columns = columns.size();
        this.rowsOfSheet = rowsOfSheet;
        for (int c = 0; c < columns.size(); c++) {
            sheet.inlineString(0, c, CellText.of(columns.get(c).title()));
            sheet.width(c, columns.get(c).width());
            sheet.style(0, c)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor(HEADER_FILL)
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .set();
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        row = 1;
    }

    boolean isFull() {
        return row == rowsOfSheet;
    }

    <R> void row(List<Table.Column<R>> cells, R about) throws IOException {
        for (column = 0; column < columns; column++) {
            cells.get(column).cell().apply(about).fold(this);
        }
        row++;
        if (row % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    void finish() throws IOException {
        if (columns > 0) {
            sheet.setAutoFilter(0, 0, row - 1, columns - 1);
        }
        sheet.finish();
    }

    @Override
    public Void blank() {
        return null;
    }

    @Override
    public Void text(String text) {
        String shown = CellText.of(text);
        sheet.inlineString(row, column, shown);
        // A text that begins with a letter is none of these, and a style for each of millions of cells costs as much as
        // the rest.
        if (!shown.isEmpty() && !Character.isLetter(shown.codePointAt(0))) {
            sheet.style(row, column).format(AS_TEXT).set();
        }
        return null;
    }

    @Override
    public Void number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            sheet.value(row, column, (long) number);
        } else {
            sheet.value(row, column, number);
        }
        return null;
    }

    @Override
    public Void share(double share) {
        sheet.value(row, column, share);
        sheet.style(row, column).format(SHARE).set();
        return null;
    }

    @Override
    public Void date(LocalDate date) {
        sheet.value(row, column, date);
        sheet.style(row, column).format(DAY).set();
        return null;
    }

    @Override
    public Void link(String text, String table) {
        String shown = CellText.of(text);
        String target = "'" + SheetNames.first(table).replace("'", "''") + "'!A1";
        sheet.hyperlink(row, column, HyperLink.internal(target, shown));
        sheet.inlineString(row, column, shown);
        sheet.style(row, column).fontColor(LINK).underlined().set();
        return null;
    }
}

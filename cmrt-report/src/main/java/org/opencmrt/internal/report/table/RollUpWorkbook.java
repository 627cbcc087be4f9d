package org.opencmrt.internal.report.table;

import java.io.IOException;
import java.io.OutputStream;
import org.opencmrt.report.Programme;

/** A programme as a workbook ({@code rollup.xlsx}): all of {@link ProgrammeTables}, a sheet each. */
public final class RollUpWorkbook {
    private RollUpWorkbook() {}

    /**
     * Writes the workbook; {@code out} is flushed and not closed. Streams: memory does not grow with the rows, and a
     * temporary file takes what is written until it is whole.
     */
    public static void write(Programme programme, OutputStream out) throws IOException {
        String title = "Roll-up of supplier declarations"
                + programme
                        .options()
                        .company()
                        .map(company -> " for " + company)
                        .orElse("")
                + programme.options().period().map(period -> ", " + period).orElse("");
        try (TableBook book = new TableBook(out, title)) {
            for (Table<?> table : ProgrammeTables.of(programme).all()) {
                book.add(table);
            }
        }
    }
}

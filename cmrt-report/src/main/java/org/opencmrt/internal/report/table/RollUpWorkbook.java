package org.opencmrt.internal.report.table;

import java.io.IOException;
import java.io.OutputStream;
import org.opencmrt.internal.report.ReportInput;

/** A result as a workbook ({@code rollup.xlsx}): all of {@link ProgramTables}, a sheet each. */
public final class RollUpWorkbook {
    private RollUpWorkbook() {}

    /**
     * Writes the workbook; {@code out} is flushed but not closed. Streams: memory does not grow with the rows, and a
     * temporary file takes what is written until it is whole.
     */
    public static void write(ReportInput input, OutputStream out) throws IOException {
        String title = "Roll-up of supplier declarations"
                + input.company().map(company -> " for " + company).orElse("")
                + input.period().map(period -> ", " + period).orElse("");
        try (TableBook book = new TableBook(out, title)) {
            for (Table<?> table : ProgramTables.of(input).all()) {
                book.add(table);
            }
        }
    }
}

package org.opencmrt.internal.report.table;

import java.io.IOException;
import java.io.OutputStream;
import org.opencmrt.internal.report.ReportInput;

/** A result as a workbook ({@code rollup.xlsx}) with all of {@link ProgramTables}, one sheet each. */
public final class RollUpWorkbook {
    private RollUpWorkbook() {}

    /**
     * Writes the workbook; {@code out} is flushed but not closed. The workbook is written as a stream: memory does not
     * grow with the rows, and a temporary file stores the output until it is complete.
     */
    public static void write(ReportInput input, OutputStream out) throws IOException {
        try (TableBook book = new TableBook(out, input.title("Roll-up of supplier declarations", " for "))) {
            for (Table<?> table : ProgramTables.of(input).all()) {
                book.add(table);
            }
        }
    }
}

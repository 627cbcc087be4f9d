package org.opencmrt.report;

import java.io.IOException;
import java.io.OutputStream;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.page.ReportPage;
import org.opencmrt.internal.report.table.ProgramTables;
import org.opencmrt.internal.report.table.Table;
import org.opencmrt.internal.report.table.TableBook;
import org.opencmrt.program.ProgramResult;

/**
 * A complete result with its evidence, as an HTML page or as a workbook with one sheet per table. For internal use,
 * because both name suppliers.
 */
public final class RollUpReport {
    private final ReportInput input;

    private RollUpReport(ReportInput input) {
        this.input = input;
    }

    /** The report of a result. */
    public static RollUpReport of(ProgramResult result, ReportOptions options) {
        return new RollUpReport(options.input(result));
    }

    /**
     * Writes the report as {@link Format#HTML} or {@link Format#XLSX}; {@code out} is flushed but not closed. The
     * workbook is written as a stream through a temporary file, so memory does not grow with the number of rows.
     *
     * @throws IllegalArgumentException for any other format
     */
    public void render(Format format, OutputStream out) throws IOException {
        switch (format) {
            case HTML -> ReportPage.write(input, out);
            case XLSX -> writeWorkbook(out);
            default ->
                throw new IllegalArgumentException(
                        "a roll-up is written as HTML or XLSX, but not as " + format + "; for JSON use RollUpJson");
        }
    }

    private void writeWorkbook(OutputStream out) throws IOException {
        try (TableBook book = new TableBook(out, input.title("Roll-up of supplier declarations", " for "))) {
            for (Table<?> table : ProgramTables.of(input).all()) {
                book.add(table);
            }
        }
    }
}

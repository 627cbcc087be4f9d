package org.opencmrt.internal.report.table;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes tables as an Excel workbook (.xlsx), one sheet each. The header is bold, frozen, and has filters. Columns are
 * as wide as the table specifies. Numbers and dates are stored as such. A table that is longer than a sheet continues
 * on another sheet, such as {@code Reported 2}. Memory does not grow with the rows.
 *
 * <p>Equal tables produce equal bytes: the current time is not used, and the workbook's date is fixed. For the
 * treatment of texts, see the package description. Not thread-safe.
 */
public final class TableBook implements Closeable {
    private static final int FASTEST = 1;

    private final OutputStream out;
    private final String title;
    private final int rowsOfSheet;
    private final SheetNames names = new SheetNames();
    private final Path draft;
    private final OutputStream draftOut;
    private final Workbook workbook;
    private boolean whole = true;
    private boolean closed;

    /**
     * Creates a workbook without sheets; it needs at least one.
     *
     * @param out receives the workbook when this is {@linkplain #close closed}; flushed but not closed
     * @param title the title in the workbook's properties
     * @throws IOException if a temporary file cannot be created
     */
    public TableBook(OutputStream out, String title) throws IOException {
        this(out, title, org.dhatim.fastexcel.Worksheet.MAX_ROWS);
    }

    /** For tests: with a smaller maximum number of rows for a sheet. */
    TableBook(OutputStream out, String title, int rowsOfSheet) throws IOException {
        this.out = Objects.requireNonNull(out, "out");
        this.title = StorableText.of(title);
        this.rowsOfSheet = rowsOfSheet;
        this.draft = Files.createTempFile("opencmrt", ".xlsx");
        // The library writes the current date into its files; see StableBook.
        this.draftOut = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16);
        this.workbook = new Workbook(draftOut, "OpenCMRT", null);
        this.workbook.setCompressionLevel(FASTEST);
    }

    /** Adds a table as the next sheet. */
    public <R> void add(Table<R> table) throws IOException {
        whole = false;
        int part = 1;
        int rows = (int) StreamSupport.stream(table.rows().spliterator(), false)
                .limit(TableSheet.WRAPPED_ROWS + 1L)
                .count();
        TableSheet sheet = next(table, part, rows);
        for (R row : table.rows()) {
            if (sheet.isFull()) {
                sheet.finish();
                part++;
                sheet = next(table, part, rows);
            }
            sheet.row(table.columns(), row);
        }
        sheet.finish();
        whole = true;
    }

    /** @param rows the number of rows in the table, counted up to one more than the maximum for wrapped texts */
    private TableSheet next(Table<?> table, int part, int rows) {
        int left = Math.min(rowsOfSheet - 1, rows - (part - 1) * (rowsOfSheet - 1));
        boolean wraps = rows <= TableSheet.WRAPPED_ROWS;
        String sheet = names.of(table.name(), part);
        return new TableSheet(
                workbook.newWorksheet(sheet),
                names.ofTable(sheet),
                table.columns(),
                left,
                rowsOfSheet,
                wraps,
                table.isEvidence());
    }

    /** Writes the workbook to its destination, or nothing if a table could not be added. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (whole) {
                workbook.close();
            }
            draftOut.close();
            if (whole) {
                StableBook.copy(draft, title, out);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}

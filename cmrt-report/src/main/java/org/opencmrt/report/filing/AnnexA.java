package org.opencmrt.report.filing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.opencmrt.internal.report.FacilityList;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.document.CsvTable;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.report.Format;
import org.opencmrt.report.ReportOptions;

/**
 * The list of facilities in a filing: metal, smelter, country, and status, with the notes that a reader needs. Every
 * {@link Format} has the same content. A facility is listed once for each metal. Reported entries that the list leaves
 * out are counted by reason.
 */
public final class AnnexA {
    private final FacilityList facilities;
    private final AnnexALayout layout;

    AnnexA(FacilityList facilities, AnnexALayout layout) {
        this.facilities = facilities;
        this.layout = Objects.requireNonNull(layout, "layout");
    }

    /** The list of a result, with standard options. */
    public static AnnexA of(ProgramResult result) {
        return of(result, ReportOptions.standard());
    }

    /** The list of a result, in the standard layout. */
    public static AnnexA of(ProgramResult result, ReportOptions options) {
        return of(result, options, AnnexALayout.standard());
    }

    /** The list of a result. */
    public static AnnexA of(ProgramResult result, ReportOptions options, AnnexALayout layout) {
        return new AnnexA(
                FacilityList.of(new ReportInput(
                        result,
                        options.metals(),
                        options.words(),
                        options.showSuppliers(),
                        options.details(),
                        options.actions())),
                layout);
    }

    /**
     * Reads a list that a company has published: a web page (an exhibit of a filing, with or without the SEC wrapper),
     * a Word document, a workbook, CSV, or plain text.
     *
     * @throws IOException if the file cannot be read from the disk
     * @throws org.opencmrt.model.ListFormatException if it has another format or does not contain a list of facilities
     */
    public static PublishedAnnex read(Path file) throws IOException {
        return PublishedAnnex.read(file);
    }

    /** Writes the list in a format, text in UTF-8; {@code out} is flushed but not closed. */
    public void render(Format format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> writeCsv(out);
            case XLSX -> AnnexAWorkbook.write(this, out);
            default -> new Draft(new AnnexADocument(this).make()).render(format, out);
        }
    }

    /** Never grouped, because programs can sort the rows as needed. */
    private void writeCsv(OutputStream out) throws IOException {
        List<AnnexALayout.Column> columns = layout.columns();
        CsvTable.write(
                columns.stream().map(AnnexALayout.Column::field).toList(),
                facilities.rows().stream(),
                row -> columns.stream().map(column -> column.cell(row)),
                out);
    }

    FacilityList facilities() {
        return facilities;
    }

    AnnexALayout layout() {
        return layout;
    }
}

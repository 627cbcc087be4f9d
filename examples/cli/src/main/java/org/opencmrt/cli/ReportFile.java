package org.opencmrt.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencmrt.report.DataTable;
import org.opencmrt.report.Format;
import org.opencmrt.report.RollUpJson;
import org.opencmrt.report.RollUpReport;

/**
 * A file that a roll-up can write.
 *
 * @param format the word of {@code --formats} that asks for it
 * @param name its name
 * @param content what stands in it
 */
record ReportFile(String format, String name, Content content) {
    /** The words that ask for the formats of documents. */
    private static final Map<String, Format> DOCUMENTS =
            new TreeMap<>(Map.of("docx", Format.DOCX, "html", Format.HTML));

    /** Asks for the tables, which are written only when they are named. */
    static final String TABLES = "tables";

    /** All that there are. */
    static final List<ReportFile> ALL = all();

    /** Writes a file from the reports of one run. */
    @FunctionalInterface
    interface Content {
        void write(ReportSet reports, OutputStream out) throws IOException;
    }

    private static List<ReportFile> all() {
        List<ReportFile> files = new ArrayList<>();
        files.add(annex("csv", Format.CSV));
        files.add(annex("md", Format.MARKDOWN));
        files.add(annex("fragment", Format.HTML_FRAGMENT));
        DOCUMENTS.forEach((word, format) -> {
            files.add(annex(word, format));
            files.add(new ReportFile(
                    word,
                    "conflict-minerals-report." + format.extension(),
                    (reports, out) -> reports.conflictMineralsReport().render(format, out)));
            files.add(new ReportFile(
                    word,
                    "form-sd." + format.extension(),
                    (reports, out) -> reports.formSd().render(format, out)));
        });
        files.add(rollUp("report.html", Format.HTML));
        files.add(annex("xlsx", Format.XLSX));
        files.add(rollUp("rollup.xlsx", Format.XLSX));
        files.add(new ReportFile(
                "json",
                "rollup.json",
                (reports, out) -> RollUpJson.write(
                        reports.result(), reports.options(), new OutputStreamWriter(out, StandardCharsets.UTF_8))));
        for (DataTable table : DataTable.values()) {
            files.add(new ReportFile(
                    TABLES,
                    "tables/" + table.fileName(),
                    (reports, out) -> table.write(reports.result(), reports.options(), out)));
        }
        files.add(new ReportFile(
                TABLES, "tables/" + DataTable.PACKAGE_FILE, (reports, out) -> DataTable.writePackage(out)));
        return List.copyOf(files);
    }

    private static ReportFile annex(String word, Format format) {
        return new ReportFile(
                word,
                "annex-a." + format.extension(),
                (reports, out) -> reports.annex().render(format, out));
    }

    private static ReportFile rollUp(String name, Format format) {
        return new ReportFile(
                format.extension(),
                name,
                (reports, out) ->
                        RollUpReport.of(reports.result(), reports.options()).render(format, out));
    }
}

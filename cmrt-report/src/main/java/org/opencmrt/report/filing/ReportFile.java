package org.opencmrt.report.filing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opencmrt.program.ProgramResult;
import org.opencmrt.report.DataTable;
import org.opencmrt.report.Format;
import org.opencmrt.report.ReportOptions;
import org.opencmrt.report.RollUpJson;
import org.opencmrt.report.RollUpReport;

/**
 * A report file of a program, which the caller can store anywhere. Its content is generated while it is written.
 *
 * @param format the format under which users request it, one of {@link #FORMATS}
 * @param name its name, which can begin with a folder: {@code tables/entries.csv}
 * @param content what it contains
 */
public record ReportFile(String format, String name, Content content) {
    /** The format of the tables for databases, which are written only on request. */
    public static final String TABLES = "tables";

    /** All formats of reports and letters, sorted. */
    public static final List<String> FORMATS =
            List.of("csv", "docx", "eml", "fragment", "html", "json", "md", TABLES, "xlsx");

    private static final Map<String, Format> DOCUMENTS =
            new TreeMap<>(Map.of("docx", Format.DOCX, "html", Format.HTML));

    /** The content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes the content, without closing the stream. Different files may be written at the same time.
         *
         * @throws IOException if writing fails
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Checks that nothing is null. */
    public ReportFile {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
    }

    /** All files of a result except letters: the facility list, drafts, roll-up, and tables, in a fixed order. */
    public static List<ReportFile> all(
            ProgramResult result, ReportOptions options, AnnexALayout layout, FilingTexts texts) {
        List<ReportFile> files = new ArrayList<>();
        files.add(annex("csv", Format.CSV, result, options, layout));
        files.add(annex("md", Format.MARKDOWN, result, options, layout));
        files.add(annex("fragment", Format.HTML_FRAGMENT, result, options, layout));
        DOCUMENTS.forEach((word, format) -> {
            files.add(annex(word, format, result, options, layout));
            files.add(new ReportFile(
                    word,
                    "conflict-minerals-report." + format.extension(),
                    out -> Draft.conflictMineralsReport(result, options, texts, layout)
                            .render(format, out)));
            files.add(new ReportFile(
                    word,
                    "form-sd." + format.extension(),
                    out -> Draft.formSd(result, options, texts).render(format, out)));
        });
        files.add(rollUp("report.html", Format.HTML, result, options));
        files.add(annex("xlsx", Format.XLSX, result, options, layout));
        files.add(rollUp("rollup.xlsx", Format.XLSX, result, options));
        files.add(new ReportFile(
                "json",
                "rollup.json",
                out -> RollUpJson.write(result, options, new OutputStreamWriter(out, StandardCharsets.UTF_8))));
        for (DataTable table : DataTable.values()) {
            files.add(
                    new ReportFile(TABLES, TABLES + "/" + table.fileName(), out -> table.write(result, options, out)));
        }
        files.add(new ReportFile(TABLES, TABLES + "/" + DataTable.PACKAGE_FILE, DataTable::writePackage));
        return List.copyOf(files);
    }

    /** The names of all possible files except letters, sorted. */
    public static NavigableSet<String> names() {
        return all(Draft.nothing(), ReportOptions.standard(), AnnexALayout.standard(), FilingTexts.standard()).stream()
                .map(ReportFile::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ReportFile annex(
            String word, Format format, ProgramResult result, ReportOptions options, AnnexALayout layout) {
        return new ReportFile(
                word,
                "annex-a." + format.extension(),
                out -> AnnexA.of(result, options, layout).render(format, out));
    }

    private static ReportFile rollUp(String name, Format format, ProgramResult result, ReportOptions options) {
        return new ReportFile(
                format.extension(),
                name,
                out -> RollUpReport.of(result, options).render(format, out));
    }
}

package org.opencmrt.internal.report.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.opencmrt.internal.report.ReportInput;
import org.opencmrt.internal.report.ReportResources;
import org.opencmrt.internal.workbook.Sha256;

/**
 * A result as one web page ({@code report.html}), for internal use: as evidence, it names suppliers. See the package
 * description.
 */
public final class ReportPage {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String CHARTS = "echarts.common.min.js";
    private static final String TABLES = "tabulator.min.js";
    private static final String PAGE = "page.js";

    private final ReportInput input;
    private final PageTables tables;
    private final Writer out;
    private final Map<String, Integer> strings = new LinkedHashMap<>(Map.of("", 0));

    private ReportPage(ReportInput input, Writer out) {
        this.input = input;
        this.tables = new PageTables(input);
        this.out = out;
    }

    /** Writes the page, in UTF-8; {@code out} is flushed but not closed. */
    public static void write(ReportInput input, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new ReportPage(input, writer).write();
        writer.flush();
    }

    private void write() throws IOException {
        List<String> scripts = List.of(part(CHARTS), part(TABLES), part(PAGE));
        PageHtml html = new PageHtml(input, out);
        html.head(scripts.stream().map(ReportPage::hash).toList(), part("tabulator_simple.min.css") + part("page.css"));
        List<String> statusWords = List.copyOf(input.words().countDefinitions().keySet());
        html.body(new PageFigures(tables.whole(), statusWords, input.statusBasis()).all(), tables.held());
        data();
        for (String script : scripts) {
            // A line end inside the script would invalidate its hash.
            out.write("<script>" + script + "</script>\n");
        }
        html.end();
    }

    private void data() throws IOException {
        TableData data = new TableData(strings, tables.longestText());
        int number = 0;
        for (HeldTable<?> table : tables.held()) {
            element("table-" + number, json -> data.write(table, json));
            number++;
        }
        element("strings", this::strings);
    }

    private void strings(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (String text : strings.keySet()) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** Reads a file next to this class. */
    static String part(String name) {
        return ReportResources.text(ReportPage.class, name).replace("\r\n", "\n");
    }

    /** The hash by which a content security policy allows exactly this script. */
    static String hash(String script) {
        byte[] digest = Sha256.digest().digest(script.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    /**
     * The data of an element: JSON, compressed with gzip and encoded in Base64. None of the Base64 characters can end a
     * script element, so a supplier's text cannot become markup. The browser decompresses an element when it is first
     * viewed.
     */
    @FunctionalInterface
    private interface PageData {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** Writes a script element that contains data. */
    private void element(String id, PageData data) throws IOException {
        ByteArrayOutputStream letters = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(Base64.getEncoder().wrap(letters));
                JsonGenerator json = FACTORY.createGenerator(packed)) {
            data.writeTo(json);
        }
        out.write("<script type=\"application/gzip\" id=\"" + id + "\">");
        out.write(letters.toString(StandardCharsets.US_ASCII));
        out.write("</script>\n");
    }
}

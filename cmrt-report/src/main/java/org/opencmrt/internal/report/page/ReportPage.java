package org.opencmrt.internal.report.page;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opencmrt.internal.report.ReportInput;

/**
 * A result as one web page ({@code report.html}), for internal use: as evidence, it names suppliers. See the package
 * description.
 */
public final class ReportPage {
    private static final String CHARTS = "echarts.common.min.js";
    private static final String TABLES = "tabulator.min.js";
    private static final String PAGE = "page.js";

    private final ReportInput input;
    private final PageTables tables;
    private final Writer out;
    private final Strings strings = new Strings();

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
        List<String> scripts = List.of(PageParts.text(CHARTS), PageParts.text(TABLES), PageParts.text(PAGE));
        PageHtml html = new PageHtml(input, out);
        html.head(
                scripts.stream().map(PageParts::hash).toList(),
                PageParts.text("tabulator_simple.min.css") + PageParts.text("page.css"));
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
            PageData.element(out, "table-" + number, json -> data.write(table, json));
            number++;
        }
        PageData.element(out, "strings", this::strings);
    }

    private void strings(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (String text : strings.texts()) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}

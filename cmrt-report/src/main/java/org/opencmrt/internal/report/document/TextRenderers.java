package org.opencmrt.internal.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Writes documents in plain-text formats. */
final class TextRenderers {
    private TextRenderers() {}

    static void markdown(Document document, OutputStream out) throws IOException {
        Writer writer = writer(out, StandardCharsets.UTF_8);
        new MarkdownBlocks(writer).write(document);
        writer.flush();
    }

    static void page(Document document, OutputStream out) throws IOException {
        Writer writer = writer(out, StandardCharsets.UTF_8);
        new HtmlPage(writer).write(document);
        writer.flush();
    }

    static void fragment(Document document, OutputStream out) throws IOException {
        Writer writer = writer(out, StandardCharsets.US_ASCII);
        new EdgarBlocks(writer).write(document);
        writer.flush();
    }

    private static Writer writer(OutputStream out, Charset charset) {
        return new OutputStreamWriter(out, charset);
    }
}

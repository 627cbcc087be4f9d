package org.opencmrt.internal.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A report for people to read: a title and its contents, without any formatting. It is created once and written in each
 * format, so all formats have the same content. Equal documents produce equal bytes. The streams that documents are
 * written to are flushed but not closed.
 *
 * @param title the title, shown above everything else
 * @param notice a notice for every page, such as that it is a draft; empty for none
 * @param blocks headings, paragraphs, lists, and tables in order
 */
public record Document(String title, Optional<String> notice, List<Block> blocks) {
    /** Copies the blocks. */
    public Document {
        blocks = List.copyOf(blocks);
    }

    /** Writes the document as Markdown with tables, in UTF-8. */
    public void writeMarkdown(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new MarkdownBlocks(writer).write(this);
        writer.flush();
    }

    /** Writes the document as one self-contained HTML page with light and dark themes, which can also be printed. */
    public void writePage(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new HtmlPage(writer).write(this);
        writer.flush();
    }

    /**
     * Writes the document as HTML for insertion into another page, such as an EDGAR filing. It has no head and no body,
     * only the HTML 3.2 elements for headings, paragraphs, lists, and simple tables. It has no script, no style, and no
     * external references. It is pure ASCII: other characters are character references (EDGAR Filer Manual volume II,
     * 5.2).
     */
    public void writeFragment(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.US_ASCII);
        new EdgarBlocks(writer).write(this);
        writer.flush();
    }

    /** Writes the document as a Word document (.docx) with real headings, lists, and tables, and with page numbers. */
    public void writeDocx(OutputStream out) throws IOException {
        new DocxPackage(this).writeTo(out);
    }
}

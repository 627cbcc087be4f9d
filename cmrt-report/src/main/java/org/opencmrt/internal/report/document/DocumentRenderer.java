package org.opencmrt.internal.report.document;

import java.io.IOException;
import java.io.OutputStream;

/** Writes documents in one format. Thread-safe; equal documents produce equal bytes. */
@FunctionalInterface
public interface DocumentRenderer {
    /** Markdown with tables, in UTF-8. */
    DocumentRenderer MARKDOWN = (document, out) -> TextRenderers.markdown(document, out);

    /** One self-contained HTML page with light and dark themes, which can also be printed. */
    DocumentRenderer HTML = (document, out) -> TextRenderers.page(document, out);

    /**
     * HTML for insertion into another page, such as an EDGAR filing. It has no head and no body, only the HTML 3.2
     * elements for headings, paragraphs, lists, and simple tables. It has no script, no style, and no external
     * references. It is pure ASCII: other characters are character references (EDGAR Filer Manual volume II, 5.2).
     */
    DocumentRenderer HTML_FRAGMENT = (document, out) -> TextRenderers.fragment(document, out);

    /** A Word document (.docx) with real headings, lists, and tables, and with page numbers. */
    DocumentRenderer DOCX = (document, out) -> new DocxPackage(document).writeTo(out);

    /** Writes a document; {@code out} is flushed but not closed. */
    void render(Document document, OutputStream out) throws IOException;
}

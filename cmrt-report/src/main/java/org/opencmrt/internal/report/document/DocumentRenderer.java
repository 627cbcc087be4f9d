package org.opencmrt.internal.report.document;

import java.io.IOException;
import java.io.OutputStream;

/** Writes documents in one format. Thread-safe; equal documents give equal bytes. */
@FunctionalInterface
public interface DocumentRenderer {
    /** Markdown with tables, in UTF-8. */
    DocumentRenderer MARKDOWN = (document, out) -> TextRenderers.markdown(document, out);

    /** One HTML page that needs nothing else: light and dark, made to be printed, too. */
    DocumentRenderer HTML = (document, out) -> TextRenderers.page(document, out);

    /**
     * HTML to be put into another page, such as an EDGAR filing: no head and no body, only the elements of HTML 3.2 for
     * headings, paragraphs, lists and simple tables, no script, no style, no reference to anything outside, and ASCII
     * alone: other characters are character references (EDGAR Filer Manual volume II, 5.2).
     */
    DocumentRenderer HTML_FRAGMENT = (document, out) -> TextRenderers.fragment(document, out);

    /** A Word document (.docx) with real headings, lists and tables, and page numbers. */
    DocumentRenderer DOCX = (document, out) -> new DocxPackage(document).writeTo(out);

    /** Writes a document; {@code out} is flushed but not closed. */
    void render(Document document, OutputStream out) throws IOException;
}

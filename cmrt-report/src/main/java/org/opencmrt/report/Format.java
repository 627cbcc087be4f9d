package org.opencmrt.report;

import java.util.Objects;
import java.util.Optional;
import org.opencmrt.internal.report.document.DocumentRenderer;

/** The formats of reports. */
public enum Format {
    /** Comma-separated values with a header line, for programs and spreadsheets. */
    CSV("csv", Optional.empty()),
    /** Markdown with tables as GitHub reads them. */
    MARKDOWN("md", Optional.of(DocumentRenderer.MARKDOWN)),
    /** One self-contained HTML page: no scripts, nothing from elsewhere, made to be printed, too. */
    HTML("html", Optional.of(DocumentRenderer.HTML)),
    /** HTML to be put into an EDGAR filing: simple elements and ASCII alone; see {@link DocumentRenderer#HTML_FRAGMENT}. */
    HTML_FRAGMENT("fragment.htm", Optional.of(DocumentRenderer.HTML_FRAGMENT)),
    /** A Word document. */
    DOCX("docx", Optional.of(DocumentRenderer.DOCX));

    private final String extension;

    @SuppressWarnings("ImmutableEnumChecker") // renderers have no state
    private final Optional<DocumentRenderer> documents;

    Format(String extension, Optional<DocumentRenderer> documents) {
        this.extension = Objects.requireNonNull(extension, "extension");
        this.documents = documents;
    }

    /** How the names of files in this format end, without the dot before. */
    public String extension() {
        return extension;
    }

    /** What writes documents in this format; empty for a format of bare tables. */
    public Optional<DocumentRenderer> documents() {
        return documents;
    }
}

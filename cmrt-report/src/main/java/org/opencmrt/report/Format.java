package org.opencmrt.report;

/** The formats of reports. */
public enum Format {
    /** Comma-separated values with a header line, for programs and spreadsheets. */
    CSV,
    /** Markdown with tables as GitHub reads them. */
    MARKDOWN,
    /** One self-contained HTML page: no scripts, nothing from elsewhere, made to be printed, too. */
    HTML
}

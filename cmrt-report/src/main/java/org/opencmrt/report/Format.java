package org.opencmrt.report;

/** The formats of reports. */
public enum Format {
    /** Comma-separated values with a header line, for programs and spreadsheets. */
    CSV("csv"),
    /** Markdown with tables as GitHub reads them. */
    MARKDOWN("md"),
    /** One self-contained HTML page, made to be printed, too. */
    HTML("html"),
    /**
     * HTML to put into an EDGAR filing: no head and no body, only the elements of HTML 3.2 for headings, paragraphs, lists,
     * and simple tables, and ASCII alone (EDGAR Filer Manual volume II, 5.2).
     */
    HTML_FRAGMENT("fragment.htm"),
    /** A Word document. */
    DOCX("docx"),
    /** An Excel workbook. */
    XLSX("xlsx");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** How the names of files in this format end, without the dot before. */
    public String extension() {
        return extension;
    }
}

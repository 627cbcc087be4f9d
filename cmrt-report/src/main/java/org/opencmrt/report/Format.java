package org.opencmrt.report;

import org.opencmrt.internal.report.document.SafeText;

/** The report formats. */
public enum Format {
    /** Comma-separated values with a header line, for programs and spreadsheets. */
    CSV("csv"),
    /** Markdown with GitHub tables. */
    MARKDOWN("md"),
    /** One self-contained, printable HTML page. */
    HTML("html"),
    /**
     * HTML for an EDGAR filing: without head and body, with only the HTML 3.2 elements for headings, paragraphs, lists,
     * and simple tables, and only ASCII characters (EDGAR Filer Manual volume II, 5.2).
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

    /** The file extension, without the period. */
    public String extension() {
        return extension;
    }

    /**
     * A text from a supplier, or a message that quotes one, as one line for a terminal or a log: without control
     * characters and without characters that change the text direction. The formats themselves do not need this.
     */
    public static String plain(String text) {
        return SafeText.plain(text);
    }
}

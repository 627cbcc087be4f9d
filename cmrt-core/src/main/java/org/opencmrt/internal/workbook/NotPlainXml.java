package org.opencmrt.internal.workbook;

/**
 * The XML is unusual: it may be valid, but is not the plain subset that spreadsheet programs write. The part is then
 * read again by a complete XML parser, which determines whether it is well-formed.
 */
final class NotPlainXml extends Exception {
    private static final long serialVersionUID = 1L;

    NotPlainXml(String why) {
        super(why, null, false, false); // a signal, not an error: a stack trace would be a waste of time
    }
}

package org.opencmrt.internal.workbook;

/**
 * The XML is out of the ordinary: legal perhaps, but not the plain subset that spreadsheet programs write. The part is
 * then read again by a complete XML parser, which knows whether it is well-formed.
 */
final class NotPlainXml extends Exception {
    private static final long serialVersionUID = 1L;

    NotPlainXml(String why) {
        super(why, null, false, false); // a signal, no error: a stack trace would be wasted
    }
}

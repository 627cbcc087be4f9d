package org.opencmrt.internal.workbook;

/** A deflated part that {@link PlainInflater} leaves to the JDK's inflater: broken, or written as no usual program does. */
final class NotPlainDeflate extends Exception {
    private static final long serialVersionUID = 1L;

    NotPlainDeflate(String what) {
        super(what, null, false, false); // thrown by design, so without the cost of a stack trace
    }
}

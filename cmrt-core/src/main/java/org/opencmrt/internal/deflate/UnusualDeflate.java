package org.opencmrt.internal.deflate;

/**
 * A deflated part that {@link WindowInflater} leaves to the JDK's inflater: it is damaged, or written in a way that
 * common programs do not use.
 */
public final class UnusualDeflate extends Exception {
    private static final long serialVersionUID = 1L;

    UnusualDeflate(String what) {
        super(what, null, false, false); // expected in normal operation, so the cost of a stack trace is avoided
    }
}

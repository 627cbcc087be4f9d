package org.opencmrt.internal.deflate;

/** A deflated part that {@link WindowInflater} leaves to the JDK's inflater: broken, or written in a way that common programs do not use. */
public final class UnusualDeflate extends Exception {
    private static final long serialVersionUID = 1L;

    UnusualDeflate(String what) {
        super(what, null, false, false); // thrown by design, so without the cost of a stack trace
    }
}

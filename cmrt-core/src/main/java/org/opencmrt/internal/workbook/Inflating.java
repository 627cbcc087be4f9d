package org.opencmrt.internal.workbook;

/** The inflater that reads the parts of a package. Both give the same bytes and the same errors. */
public enum Inflating {
    /** The JDK's inflater: compiled from the start, and so the better choice for a single workbook. */
    JDK,
    /**
     * {@link org.opencmrt.internal.deflate.WindowInflater}: faster once compiled, and so the better choice for many
     * workbooks.
     */
    WINDOW
}

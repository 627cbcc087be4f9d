package org.opencmrt.internal.workbook;

/** The names of sheets, which are needed to trace cells. */
final class SheetName {
    private SheetName() {}

    /**
     * The name as shown on its tab. A name that consists of spaces, which only damage or malice can produce, is put in
     * quotes.
     */
    static String shown(String name) {
        return name.isBlank() ? "'" + name + "'" : name;
    }
}

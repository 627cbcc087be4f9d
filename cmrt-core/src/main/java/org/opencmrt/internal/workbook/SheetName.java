package org.opencmrt.internal.workbook;

/** The names of sheets, which no cell can be traced without. */
final class SheetName {
    private SheetName() {}

    /** The name as its tab shows it; a name of blanks, which only damage or malice makes, is put in quotes. */
    static String shown(String name) {
        return name.isBlank() ? "'" + name + "'" : name;
    }
}

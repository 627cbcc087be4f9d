package org.opencmrt.model;

/** What a file is by its content, whatever its name says. */
public enum FileFormat {
    /** Office Open XML workbook. */
    XLSX,
    /** Office Open XML workbook that may hold macros. They are never run. */
    XLSM,
    /** Binary workbook of Excel 97 to 2003 (BIFF8). */
    XLS,
    /** None of these, or not to be told. */
    UNKNOWN
}

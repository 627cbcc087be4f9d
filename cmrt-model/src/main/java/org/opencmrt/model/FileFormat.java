package org.opencmrt.model;

/** The format of a file according to its content, regardless of its name. */
public enum FileFormat {
    /** Office Open XML workbook. */
    XLSX,
    /** Office Open XML workbook that may contain macros. They are never run. */
    XLSM,
    /** Binary workbook of Excel 97 to 2003 (BIFF8). */
    XLS,
    /** None of these, or unknown. */
    UNKNOWN
}

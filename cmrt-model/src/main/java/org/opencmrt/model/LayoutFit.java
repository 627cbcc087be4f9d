package org.opencmrt.model;

/** How well the layout used to read a workbook fits it. */
public enum LayoutFit {
    /** The layout belongs to the version shown in the workbook, and all its anchors match. */
    EXACT,
    /** The version is unknown, or the sheet was altered. The nearest layout with matching anchors was used. */
    NEAREST
}

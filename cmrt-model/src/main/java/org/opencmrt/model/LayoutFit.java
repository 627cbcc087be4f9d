package org.opencmrt.model;

/** How well the layout by which a workbook was read is known to fit it. */
public enum LayoutFit {
    /** The layout is the one of the version that the workbook prints, and all its anchors hold. */
    EXACT,
    /** The version is not known, or the sheet was altered: the nearest layout whose anchors hold was used. */
    NEAREST
}

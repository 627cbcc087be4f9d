package org.opencmrt.report;

/** How several JSON documents stand in one file. */
public enum JsonLayout {
    /** One document, indented. */
    SINGLE,
    /** All in one array, indented. */
    ARRAY,
    /** One document a line, as streams want it. */
    NDJSON
}

package org.opencmrt.report;

/** The layout of JSON documents in one file. */
public enum JsonLayout {
    /** One document, indented. */
    SINGLE,
    /** All in one array, indented. */
    ARRAY,
    /** One document per line, for streaming. */
    NDJSON
}

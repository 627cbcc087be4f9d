package org.opencmrt.model;

/** Why a file could not be read. Part of the API: a code never changes its meaning. */
public enum UnreadableCode {
    /** There is no such file. */
    NOT_FOUND,
    /** The file has no bytes. */
    EMPTY_FILE,
    /** The content is not a workbook, regardless of the file name. */
    NOT_A_WORKBOOK,
    /** A damaged workbook: truncated, with missing parts, or not well-formed. */
    CORRUPT,
    /** The file requires a password. */
    ENCRYPTED,
    /** A limit on decompressed size, rows, text, or time was exceeded. */
    LIMIT_EXCEEDED,
    /** A workbook, but not a reporting template. */
    NOT_A_TEMPLATE,
    /** A template whose sheets are missing or cannot be recognized. */
    UNSUPPORTED_TEMPLATE,
    /** Document type declarations or external entities, which no template needs and attackers use. */
    UNSAFE_CONTENT,
    /** The disk or network failed. */
    IO_ERROR,
    /** OpenCMRT itself failed on the file. This is a bug in the library, not a problem of the supplier. */
    INTERNAL_ERROR
}

package org.opencmrt.model;

/** Why a file could not be read. Part of the API: a code never changes its meaning. */
public enum UnreadableCode {
    /** There is no such file. */
    NOT_FOUND,
    /** The file has no bytes. */
    EMPTY_FILE,
    /** The content is not a workbook, whatever the name says. */
    NOT_A_WORKBOOK,
    /** A workbook that is damaged: cut short, parts missing, not well-formed. */
    CORRUPT,
    /** A password is needed to open it. */
    ENCRYPTED,
    /** A bound on inflated size, rows, strings or time was passed. */
    LIMIT_EXCEEDED,
    /** A workbook, but not a reporting template. */
    NOT_A_TEMPLATE,
    /** A template whose sheets are missing or cannot be recognized. */
    UNSUPPORTED_TEMPLATE,
    /** Document type declarations or external entities, which no template needs and attackers use. */
    UNSAFE_CONTENT,
    /** The disk or network failed. */
    IO_ERROR,
    /** OpenCMRT itself failed on the file. This is a bug in the library; there is nothing to ask of the supplier. */
    INTERNAL_ERROR
}

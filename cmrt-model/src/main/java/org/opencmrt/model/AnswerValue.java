package org.opencmrt.model;

/**
 * The meaning of an answer, independent of the template's wording. {@link Answer#text()} keeps the supplier's own text.
 */
public enum AnswerValue {
    /** Yes, including a Yes with a limit or method; see the text. */
    YES,
    /** No. */
    NO,
    /** Unknown: a statement, unlike a blank. */
    UNKNOWN,
    /** The declaration does not cover this mineral: neither Yes nor No (EMRT, AMRT). */
    NOT_DECLARING,
    /** All, 100 %. */
    ALL,
    /** More than 90 %, less than 100 %. */
    OVER_90,
    /** More than 75 %. */
    OVER_75,
    /** More than 50 %. */
    OVER_50,
    /** 50 % or less. */
    HALF_OR_LESS,
    /** More than 25 % (CMRT 2 to 4). */
    OVER_25,
    /** Less than 25 % (CMRT 2 to 4). */
    UNDER_25,
    /** None. */
    NONE,
    /** Suppliers were not surveyed (EMRT 2, AMRT). */
    DID_NOT_SURVEY,
    /** Yes, with a template that conforms to IPC-1755, such as the CMRT. */
    YES_IPC1755,
    /** Yes, in a different format. */
    YES_OTHER_FORMAT,
    /** Yes, with the U.S. Securities and Exchange Commission. */
    SEC,
    /** Yes, under the regulation of the European Union. */
    EU,
    /** Yes, both. */
    SEC_AND_EU,
    /** A text that is not a valid answer. The meaning is never guessed. */
    OTHER
}

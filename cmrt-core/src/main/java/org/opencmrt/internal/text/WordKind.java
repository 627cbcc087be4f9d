package org.opencmrt.internal.text;

/** What a word of a name says. */
public enum WordKind {
    /** Legal form of the company: {@code Co., Ltd.}, {@code GmbH}, {@code PT}. Says next to nothing about identity. */
    LEGAL_FORM,
    /** A country, region or industrial city. */
    PLACE,
    /** What is done there: smelting, mining, trading. */
    ACTIVITY,
    /** What it is done with: gold, precious metals, nonferrous metals. */
    MATERIAL,
    /** A word of any company name: group, international, of. */
    COMMON,
    /** A number, which tells sites of one owner apart. */
    NUMBER,
    /** Anything else: the words by which people know the company. */
    DISTINCTIVE
}

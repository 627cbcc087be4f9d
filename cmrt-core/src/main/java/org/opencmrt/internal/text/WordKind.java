package org.opencmrt.internal.text;

/** The kind of a word in a name. */
public enum WordKind {
    /**
     * The legal form of the company: {@code Co., Ltd.}, {@code GmbH}, {@code PT}. It contributes almost nothing to
     * identification.
     */
    LEGAL_FORM,
    /** A country, region, or industrial city. */
    PLACE,
    /** The activity: smelting, mining, trading. */
    ACTIVITY,
    /** The material: gold, precious metals, nonferrous metals. */
    MATERIAL,
    /** A generic word in company names: group, international, of. */
    COMMON,
    /** A number, which distinguishes sites of one owner. */
    NUMBER,
    /** Any other word; these words identify the company. */
    DISTINCTIVE
}

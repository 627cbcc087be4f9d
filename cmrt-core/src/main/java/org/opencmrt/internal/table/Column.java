package org.opencmrt.internal.table;

import java.util.Locale;

/** The columns of all lists, by meaning. Their headings are in {@code headings.tsv}. */
public enum Column {
    /** The facility's id. */
    SMELTER_ID,
    /** The id that took the place of the line's id. */
    NEW_ID,
    /** Ids that the facility had before; several headings may hold some. */
    FORMER_IDS,
    METAL,
    /** The facility's name, the standard one where the list has several. */
    NAME,
    LOOKUP_NAME,
    /** Other names; several headings may hold some. */
    ALIASES,
    /** What a list of revisions says became of the facility. */
    CHANGE,
    DETAILS,
    REVISION_DATE,
    COUNTRY,
    CITY,
    STATE,
    STATUS,
    SCHEME,
    /** The day as of which the line holds. */
    DATE,
    OPERATING_STATE,
    LAST_AUDIT_DATE,
    RE_AUDIT,
    LBMA_RG,
    RJC,
    /** Countries of origin. */
    ORIGINS,
    LEVEL,
    SUPPLIER,
    SUPPLIER_ID,
    EMAIL,
    /** The person to write to. */
    CONTACT,
    LANGUAGE,
    SPEND,
    /** Metals that are expected of a supplier. */
    METALS,
    SCOPE,
    PRODUCT_GROUPS,
    /** A country of a list of countries. */
    LISTED_COUNTRY,
    FROM,
    UNTIL,
    AREA,
    AUDIT_CLASS,
    WORD,
    DEFINITION,
    CASE_ID,
    DECISION,
    DECIDED_BY,
    NOTE,
    /** What is done about a facility. */
    ACTION,
    OWNER,
    DUE;

    /** The heading by which documents and messages call it: {@code smelter_id}. */
    public String heading() {
        return switch (this) {
            case ORIGINS -> "countries";
            case SUPPLIER -> "name";
            case SUPPLIER_ID -> "id";
            case LISTED_COUNTRY -> "country";
            case AUDIT_CLASS -> "class";
            case DECIDED_BY -> "by";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    /** True when its cells are dates, which workbooks keep as numbers of days. */
    boolean isDate() {
        return switch (this) {
            case DATE, REVISION_DATE, LAST_AUDIT_DATE, FROM, UNTIL, DUE -> true;
            default -> false;
        };
    }

    /** True when a line may say it in several columns, which then count together. */
    boolean isMany() {
        return this == ALIASES || this == FORMER_IDS;
    }
}

package org.opencmrt.internal.table;

import java.util.Locale;

/** The columns of all lists, by meaning. Their headings are in {@code headings.tsv}. */
public enum Column {
    /** The facility's id. */
    SMELTER_ID,
    /** The id that replaced the line's id. */
    NEW_ID,
    /** Previous ids of the facility; there may be several such columns. */
    FORMER_IDS,
    METAL,
    /** The facility's name; the standard name if the list has several names. */
    NAME,
    LOOKUP_NAME,
    /** Other names; there may be several such columns. */
    ALIASES,
    /** The change to the facility according to a revision list. */
    CHANGE,
    DETAILS,
    REVISION_DATE,
    COUNTRY,
    CITY,
    STATE,
    STATUS,
    SCHEME,
    /** The date as of which the line is valid. */
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
    /** The contact person. */
    CONTACT,
    LANGUAGE,
    SPEND,
    /** Metals that a supplier is expected to use. */
    METALS,
    SCOPE,
    PRODUCT_GROUPS,
    /** A country on a country list. */
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
    /** The action taken regarding a facility. */
    ACTION,
    OWNER,
    DUE;

    /** The heading that is used in documents and messages: {@code smelter_id}. */
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

    /** True if the cells are dates, which workbooks store as day numbers. */
    boolean isDate() {
        return switch (this) {
            case DATE, REVISION_DATE, LAST_AUDIT_DATE, FROM, UNTIL, DUE -> true;
            default -> false;
        };
    }

    /** True if a line may have several such columns, which are then combined. */
    boolean isMany() {
        return switch (this) {
            case ALIASES, FORMER_IDS, ORIGINS, EMAIL, METALS, PRODUCT_GROUPS -> true;
            default -> false;
        };
    }
}

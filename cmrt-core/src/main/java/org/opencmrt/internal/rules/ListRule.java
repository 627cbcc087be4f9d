package org.opencmrt.internal.rules;

import org.opencmrt.model.Finding.Severity;

/**
 * The rules for findings from reading the user's lists: reference lists, status lists, origin data, and surveyed
 * suppliers.
 */
public enum ListRule implements LibraryRule {
    LIST_COLUMN_BY_CONTENT(Severity.WARNING),
    LIST_HEADING_TWICE(Severity.INFO),
    LIST_HEADING_UNUSED(Severity.INFO),
    LIST_SHEET_NOT_READ(Severity.WARNING),
    LIST_SHEET_HIDDEN(Severity.WARNING),
    LIST_ROWS_HIDDEN(Severity.WARNING),
    LIST_ENCODING_GUESSED(Severity.INFO),
    LIST_LINE_TOO_LONG(Severity.WARNING),
    LIST_LINE_SKIPPED(Severity.INFO),
    LIST_LINES_JOINED(Severity.INFO),
    LIST_METAL_MISSING(Severity.WARNING),
    LIST_TEXT_CORRECTED(Severity.INFO),
    LIST_TEXT_NOT_READ(Severity.INFO),
    REFERENCE_ROW_INCOMPLETE(Severity.WARNING),
    REFERENCE_METAL_UNUSUAL(Severity.WARNING),
    REFERENCE_ID_INVALID(Severity.WARNING),
    REFERENCE_ID_TWICE(Severity.WARNING),
    REFERENCE_ID_TWO_METALS(Severity.WARNING),
    REFERENCE_COUNTRY_TWICE(Severity.WARNING),
    REFERENCE_COUNTRY_UNKNOWN(Severity.WARNING),
    REFERENCE_NAME_SHARED(Severity.WARNING),
    REFERENCE_NAME_MOVED(Severity.INFO),
    REFERENCE_LIST_OF_REVISIONS(Severity.INFO),
    REFERENCE_REVISION_UNCLEAR(Severity.WARNING),
    REFERENCE_DATE_UNREADABLE(Severity.WARNING),
    STATUS_ID_COLUMN_UNKNOWN(Severity.WARNING),
    STATUS_BLANK(Severity.WARNING),
    STATUS_FACILITY_UNCLEAR(Severity.WARNING),
    STATUS_ID_FORM(Severity.WARNING),
    STATUS_METAL_UNKNOWN(Severity.WARNING),
    STATUS_WORD_UNKNOWN(Severity.WARNING),
    STATUS_DATE_UNREADABLE(Severity.WARNING),
    STATUS_VALIDITY_OVER(Severity.WARNING),
    STATUS_OF_WHOLE_LIST(Severity.INFO),
    STATUS_OPERATING_UNKNOWN(Severity.WARNING),
    STATUS_CONTRADICTION(Severity.WARNING),
    ORIGIN_ID_FORM(Severity.WARNING),
    ORIGIN_UNCLEAR(Severity.WARNING),
    ORIGIN_METAL_UNKNOWN(Severity.WARNING),
    ORIGIN_COUNTRY_UNKNOWN(Severity.WARNING),
    ORIGIN_DATE_UNREADABLE(Severity.WARNING),
    ORIGIN_AFTER_AS_OF(Severity.WARNING),
    DECISION_ID_FORM(Severity.WARNING),
    DECISION_TWICE(Severity.WARNING),
    DECISION_FACILITY_UNKNOWN(Severity.WARNING),
    ACTION_ID_FORM(Severity.WARNING),
    ACTION_METAL_UNKNOWN(Severity.WARNING),
    ACTION_BLANK(Severity.WARNING),
    ACTION_DATE_UNREADABLE(Severity.WARNING),
    ACTION_NO_FACILITY(Severity.WARNING),
    SUPPLIER_WITHOUT_NAME(Severity.WARNING),
    SUPPLIER_TWICE(Severity.WARNING),
    SUPPLIER_SPEND_UNREADABLE(Severity.WARNING),
    SUPPLIER_METAL_UNKNOWN(Severity.WARNING),
    SUPPLIER_METAL_UNUSUAL(Severity.WARNING),
    SUPPLIER_SCOPE_UNKNOWN(Severity.WARNING);

    private final Severity severity;

    ListRule(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Audience audience() {
        return Audience.USER;
    }
}

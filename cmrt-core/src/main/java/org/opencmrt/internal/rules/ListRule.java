package org.opencmrt.internal.rules;

import org.opencmrt.model.Finding.Severity;

/**
 * The rules for findings from reading the user's lists: reference lists, status lists, origin data, and surveyed
 * suppliers.
 */
public enum ListRule implements LibraryRule {
    LIST_COLUMN_BY_CONTENT(Severity.WARNING, Audience.USER),
    LIST_HEADING_TWICE(Severity.INFO, Audience.USER),
    LIST_HEADING_UNUSED(Severity.INFO, Audience.USER),
    LIST_SHEET_NOT_READ(Severity.WARNING, Audience.USER),
    LIST_SHEET_HIDDEN(Severity.WARNING, Audience.USER),
    LIST_ENCODING_GUESSED(Severity.INFO, Audience.USER),
    LIST_LINE_SKIPPED(Severity.INFO, Audience.USER),
    LIST_LINES_JOINED(Severity.INFO, Audience.USER),
    LIST_METAL_MISSING(Severity.WARNING, Audience.USER),
    LIST_TEXT_CORRECTED(Severity.INFO, Audience.USER),
    LIST_TEXT_NOT_READ(Severity.INFO, Audience.USER),
    REFERENCE_ROW_INCOMPLETE(Severity.WARNING, Audience.USER),
    REFERENCE_ID_INVALID(Severity.WARNING, Audience.USER),
    REFERENCE_ID_TWICE(Severity.WARNING, Audience.USER),
    REFERENCE_ID_TWO_METALS(Severity.WARNING, Audience.USER),
    REFERENCE_COUNTRY_TWICE(Severity.WARNING, Audience.USER),
    REFERENCE_COUNTRY_UNKNOWN(Severity.WARNING, Audience.USER),
    REFERENCE_NAME_SHARED(Severity.WARNING, Audience.USER),
    REFERENCE_NAME_MOVED(Severity.INFO, Audience.USER),
    REFERENCE_LIST_OF_REVISIONS(Severity.INFO, Audience.USER),
    REFERENCE_DATE_UNREADABLE(Severity.WARNING, Audience.USER),
    STATUS_ID_COLUMN_UNKNOWN(Severity.WARNING, Audience.USER),
    STATUS_BLANK(Severity.WARNING, Audience.USER),
    STATUS_FACILITY_UNCLEAR(Severity.WARNING, Audience.USER),
    STATUS_ID_FORM(Severity.WARNING, Audience.USER),
    STATUS_WORD_UNKNOWN(Severity.WARNING, Audience.USER),
    STATUS_DATE_UNREADABLE(Severity.WARNING, Audience.USER),
    STATUS_OF_WHOLE_LIST(Severity.INFO, Audience.USER),
    STATUS_OPERATING_UNKNOWN(Severity.WARNING, Audience.USER),
    STATUS_CONTRADICTION(Severity.WARNING, Audience.USER),
    ORIGIN_ID_FORM(Severity.WARNING, Audience.USER),
    ORIGIN_UNCLEAR(Severity.WARNING, Audience.USER),
    ORIGIN_METAL_UNKNOWN(Severity.WARNING, Audience.USER),
    ORIGIN_COUNTRY_UNKNOWN(Severity.WARNING, Audience.USER),
    ORIGIN_DATE_UNREADABLE(Severity.WARNING, Audience.USER),
    ORIGIN_AFTER_AS_OF(Severity.WARNING, Audience.USER),
    DECISION_ID_FORM(Severity.WARNING, Audience.USER),
    DECISION_FACILITY_UNKNOWN(Severity.WARNING, Audience.USER),
    ACTION_ID_FORM(Severity.WARNING, Audience.USER),
    ACTION_METAL_UNKNOWN(Severity.WARNING, Audience.USER),
    ACTION_BLANK(Severity.WARNING, Audience.USER),
    ACTION_DATE_UNREADABLE(Severity.WARNING, Audience.USER),
    ACTION_NO_FACILITY(Severity.WARNING, Audience.USER),
    SUPPLIER_WITHOUT_NAME(Severity.WARNING, Audience.USER),
    SUPPLIER_TWICE(Severity.WARNING, Audience.USER),
    SUPPLIER_SPEND_UNREADABLE(Severity.WARNING, Audience.USER),
    SUPPLIER_SCOPE_UNKNOWN(Severity.WARNING, Audience.USER);

    private final Severity severity;
    private final Audience audience;

    ListRule(Severity severity, Audience audience) {
        this.severity = severity;
        this.audience = audience;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public Audience audience() {
        return audience;
    }
}

package org.opencmrt.internal.rules;

import org.opencmrt.model.Finding.Severity;

/** The rules for findings from reading a workbook. */
public enum ReadRule implements LibraryRule {
    READ_LAYOUT_NEAREST(Severity.WARNING, Audience.REVIEWER),
    READ_ROWS_MOVED(Severity.WARNING, Audience.SUPPLIER),
    READ_ROWS_OUTSIDE_LIST(Severity.ERROR, Audience.SUPPLIER),
    READ_COLUMNS_SHIFTED(Severity.WARNING, Audience.SUPPLIER),
    READ_VALUE_MISSING(Severity.ERROR, Audience.SUPPLIER),
    READ_COLUMNS_MOVED(Severity.WARNING, Audience.SUPPLIER),
    READ_COLUMNS_OF_OTHER_VERSION(Severity.INFO, Audience.REVIEWER),
    READ_SHEET_RENAMED(Severity.WARNING, Audience.REVIEWER),
    READ_SECOND_FORM(Severity.ERROR, Audience.SUPPLIER),
    READ_SECOND_LIST(Severity.ERROR, Audience.SUPPLIER),
    READ_SMELTERS_ELSEWHERE(Severity.ERROR, Audience.SUPPLIER),
    READ_SHEET_MISSING(Severity.WARNING, Audience.SUPPLIER),
    READ_LOOKUP_MISSING(Severity.WARNING, Audience.USER),
    READ_LOOKUP_STALE(Severity.INFO, Audience.REVIEWER),
    READ_LANGUAGE_UNKNOWN(Severity.INFO, Audience.REVIEWER),
    READ_EXTENSION_DIFFERS(Severity.INFO, Audience.REVIEWER),
    READ_MACRO_ENABLED(Severity.INFO, Audience.REVIEWER),
    READ_SCOPE_UNKNOWN(Severity.WARNING, Audience.SUPPLIER),
    READ_DATE_AMBIGUOUS(Severity.WARNING, Audience.SUPPLIER),
    READ_DATE_UNREADABLE(Severity.WARNING, Audience.SUPPLIER),
    READ_METAL_UNKNOWN(Severity.WARNING, Audience.SUPPLIER),
    READ_TEXT_BESIDE_FIELD(Severity.WARNING, Audience.SUPPLIER),
    READ_NOTE_UNREAD(Severity.WARNING, Audience.REVIEWER),
    READ_ANSWER_WITHOUT_METAL(Severity.WARNING, Audience.SUPPLIER),
    READ_ROW_WITHOUT_SMELTER(Severity.WARNING, Audience.SUPPLIER),
    READ_ID_NOT_IN_LOOKUP(Severity.WARNING, Audience.SUPPLIER),
    READ_ID_UNCLEAR(Severity.WARNING, Audience.SUPPLIER),
    READ_ID_OVERTYPED(Severity.WARNING, Audience.REVIEWER),
    READ_NAME_NOT_IN_LOOKUP(Severity.WARNING, Audience.REVIEWER),
    READ_NAME_UNDER_OTHER_METAL(Severity.WARNING, Audience.SUPPLIER),
    READ_ENTRY_CONTRADICTORY(Severity.WARNING, Audience.SUPPLIER),
    READ_ENTRY_AMBIGUOUS(Severity.WARNING, Audience.SUPPLIER),
    READ_ENTRY_UNRESOLVED(Severity.WARNING, Audience.SUPPLIER);

    private final Severity severity;
    private final Audience audience;

    ReadRule(Severity severity, Audience audience) {
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

package org.opencmrt.internal.rules;

import org.opencmrt.model.Finding.Severity;

/** The rules for findings from filling in a template. */
public enum FillRule implements LibraryRule {
    FILL_LEFTOVER_CLEARED(Severity.INFO),
    FILL_DATE_OUTSIDE(Severity.WARNING),
    FILL_NOT_IN_LOOKUP(Severity.WARNING),
    FILL_OTHER_ID_SHOWN(Severity.WARNING),
    FILL_LISTED_NAME(Severity.INFO),
    FILL_WILDCARD_IN_NAME(Severity.INFO),
    FILL_LOOKS_LIKE_FORMULA(Severity.INFO),
    FILL_LONG_TEXT(Severity.INFO),
    FILL_BROKEN_CHARACTER(Severity.WARNING),
    FILL_ROW_NOT_CHECKED(Severity.INFO),
    FILL_OTHER_VERSION(Severity.INFO),
    FILL_NOT_CALCULATED(Severity.INFO);

    private final Severity severity;

    FillRule(Severity severity) {
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

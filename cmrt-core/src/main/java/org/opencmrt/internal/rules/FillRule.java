package org.opencmrt.internal.rules;

import org.opencmrt.model.Finding.Severity;

/** The rules for findings from filling in a template. */
public enum FillRule implements LibraryRule {
    FILL_LEFTOVER_CLEARED(Severity.INFO, Audience.USER),
    FILL_DATE_OUTSIDE(Severity.WARNING, Audience.USER),
    FILL_NOT_IN_LOOKUP(Severity.WARNING, Audience.USER),
    FILL_LISTED_NAME(Severity.INFO, Audience.USER),
    FILL_WILDCARD_IN_NAME(Severity.INFO, Audience.USER),
    FILL_LOOKS_LIKE_FORMULA(Severity.INFO, Audience.USER),
    FILL_LONG_TEXT(Severity.INFO, Audience.USER),
    FILL_BROKEN_CHARACTER(Severity.WARNING, Audience.USER),
    FILL_ROW_NOT_CHECKED(Severity.INFO, Audience.USER),
    FILL_OTHER_VERSION(Severity.INFO, Audience.USER),
    FILL_NOT_CALCULATED(Severity.INFO, Audience.USER);

    private final Severity severity;
    private final Audience audience;

    FillRule(Severity severity, Audience audience) {
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

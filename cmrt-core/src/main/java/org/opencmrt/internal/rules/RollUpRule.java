package org.opencmrt.internal.rules;

import org.opencmrt.model.Finding.Severity;

/** The rules for findings about several declarations, or about the program as a whole. */
public enum RollUpRule implements LibraryRule {
    REVIEW_DUPLICATE_FILE(Severity.INFO, Audience.REVIEWER),
    ROLLUP_SAME_NAME(Severity.INFO, Audience.USER),
    REVIEW_SUPERSEDED(Severity.INFO, Audience.REVIEWER),
    REVIEW_LIST_COPIED(Severity.INFO, Audience.REVIEWER),
    ROLLUP_NO_ANSWER(Severity.WARNING, Audience.SUPPLIER),
    ROLLUP_METAL_NOT_COVERED(Severity.WARNING, Audience.SUPPLIER),
    ROLLUP_UNREADABLE(Severity.ERROR, Audience.SUPPLIER),
    ROLLUP_NOT_ASKED(Severity.INFO, Audience.REVIEWER),
    ROLLUP_CONFLICTING_DECLARATIONS(Severity.WARNING, Audience.SUPPLIER),
    ROLLUP_LIST_CHANGED(Severity.INFO, Audience.SUPPLIER),
    ROLLUP_FACILITY_ONE_SUPPLIER(Severity.INFO, Audience.SUPPLIER),
    ROLLUP_NOT_NECESSARY_DISPUTED(Severity.WARNING, Audience.USER),
    ROLLUP_ORIGIN_MISSING(Severity.INFO, Audience.USER),
    ROLLUP_MINERAL_NOT_COMPARED(Severity.INFO, Audience.USER),
    ROLLUP_REFERENCE_BUNDLED(Severity.WARNING, Audience.USER),
    ROLLUP_STATUS_LIST_LATER(Severity.WARNING, Audience.USER),
    ROLLUP_STATUS_LIST_UNUSED(Severity.WARNING, Audience.USER),
    ROLLUP_STATUS_LIST_OLD(Severity.WARNING, Audience.USER),
    ROLLUP_STATUS_OTHER_METAL(Severity.WARNING, Audience.USER);

    private final Severity severity;
    private final Audience audience;

    RollUpRule(Severity severity, Audience audience) {
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

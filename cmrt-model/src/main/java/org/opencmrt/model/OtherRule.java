package org.opencmrt.model;

import java.util.Objects;

/** A rule that is known only by its id and severity. */
record OtherRule(String id, Finding.Severity severity) implements RuleId {
    OtherRule {
        Checks.notBlank(id, "id");
        Objects.requireNonNull(severity, "severity");
    }

    @Override
    public String meaning() {
        return "The rule belongs to your application or to a newer version of the library.";
    }

    @Override
    public String remedy() {
        return "Read the message of the finding.";
    }

    @Override
    public Audience audience() {
        return Audience.REVIEWER;
    }

    @Override
    public String toString() {
        return id;
    }
}

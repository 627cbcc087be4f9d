package org.opencmrt.model;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A problem or observation about an input: what, where, and what to do about it.
 *
 * @param ruleId the rule behind the finding
 * @param severity how much it matters
 * @param message one or two sentences for the user: what was found and how it was handled; the wording may change
 *     between releases
 * @param arguments the data in the message, by placeholder name in the message catalog, such as {@code 5 6 9-12} for
 *     rows, which the catalog puts into words; may be empty. The names may change with the wording
 * @param cell the cell; empty if the finding concerns the entire file
 * @param metal the metal concerned, if any
 * @param followUp the follow-up request to the supplier, worded for a letter; empty if there is nothing to ask
 */
public record Finding(
        RuleId ruleId,
        Severity severity,
        String message,
        Map<String, String> arguments,
        Optional<CellRef> cell,
        Optional<Metal> metal,
        Optional<String> followUp) {
    /** Most severe first, then by cell; findings about the entire file come before those about cells. */
    public static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(
                    finding -> finding.cell().orElse(null), Comparator.nullsFirst(Comparator.<CellRef>naturalOrder()));

    /** Checks that there is a message, and copies the arguments. */
    public Finding {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(severity, "severity");
        Checks.notBlank(message, "message");
        arguments = Map.copyOf(arguments);
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(followUp, "followUp");
    }

    /** A finding about an entire file, with the severity of the rule. */
    public static Finding of(RuleId rule, String message) {
        return new Finding(
                rule, rule.severity(), message, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The id of the rule, such as {@code READ_LAYOUT_NEAREST}. */
    public String rule() {
        return ruleId.id();
    }

    /** True if the finding is from this rule. */
    public boolean is(RuleId other) {
        return ruleId.id().equals(other.id());
    }

    /** The same finding, about a cell. */
    public Finding at(CellRef place) {
        return new Finding(ruleId, severity, message, arguments, Optional.of(place), metal, followUp);
    }

    /** The same finding, about a metal. */
    public Finding about(Metal aboutMetal) {
        return new Finding(ruleId, severity, message, arguments, cell, Optional.of(aboutMetal), followUp);
    }

    /** The same finding with a request to the supplier. */
    public Finding asking(String request) {
        return new Finding(ruleId, severity, message, arguments, cell, metal, Optional.of(request));
    }

    /** The same finding with a different severity. */
    public Finding as(Severity other) {
        return new Finding(ruleId, other, message, arguments, cell, metal, followUp);
    }

    @Override
    public String toString() {
        return severity + " " + rule() + cell.map(at -> " at " + at).orElse("") + ": " + message;
    }

    /** The severity of a finding, worst first. */
    public enum Severity {
        /** Part of the declaration cannot be used until it is corrected. */
        ERROR,
        /** A question to the supplier, or a sourcing risk. */
        WARNING,
        /** A note. */
        INFO
    }
}

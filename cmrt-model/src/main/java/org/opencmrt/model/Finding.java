package org.opencmrt.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that was noticed about an input: what, where, and what to do about it.
 *
 * @param ruleId the rule that it comes from
 * @param severity how much it matters
 * @param message one or two sentences for the user: what was found, what was done with it meanwhile; the wording may
 *     change between releases
 * @param arguments what the message quotes, by the names of the placeholders in the catalog of messages; empty when it quotes
 *     nothing. Names are part of the wording and may change with it
 * @param cell where it was found; empty when it concerns the whole file
 * @param metal the metal it concerns, if one
 * @param followUp what to ask the supplier, in words that can go into a letter; empty when there is nothing to ask
 */
public record Finding(
        RuleId ruleId,
        Severity severity,
        String message,
        Map<String, String> arguments,
        Optional<CellRef> cell,
        Optional<Metal> metal,
        Optional<String> followUp) {

    /** Checks that the message is there, and copies the arguments. */
    public Finding {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(severity, "severity");
        Checks.notBlank(message, "message");
        arguments = Map.copyOf(arguments);
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(followUp, "followUp");
    }

    /** A finding about a whole file, of the rule's severity. */
    public static Finding of(RuleId rule, String message) {
        return new Finding(
                rule, rule.severity(), message, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The id of the rule, such as {@code READ_LAYOUT_NEAREST}. */
    public String rule() {
        return ruleId.id();
    }

    /** True when the finding comes from this rule. */
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

    /** The same finding, mattering more or less. */
    public Finding as(Severity other) {
        return new Finding(ruleId, other, message, arguments, cell, metal, followUp);
    }

    @Override
    public String toString() {
        return severity + " " + rule() + cell.map(at -> " at " + at).orElse("") + ": " + message;
    }
}

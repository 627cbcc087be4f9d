package org.opencmrt.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that was noticed about an input: what, where, and what to do about it.
 *
 * @param rule id of the rule, such as {@code READ_LAYOUT_NEAREST}; part of the API, never changes its meaning
 * @param severity how much it matters
 * @param message one or two sentences for the user: what was found, what was done with it meanwhile; the wording may
 *     change between releases
 * @param cell where it was found; empty when it concerns the whole file
 * @param metal the metal it concerns, if one
 * @param followUp what to ask the supplier, in words that can go into a letter; empty when there is nothing to ask
 */
public record Finding(
        String rule,
        Severity severity,
        String message,
        Optional<CellRef> cell,
        Optional<Metal> metal,
        Optional<String> followUp) {

    /** Checks that rule and message are there. */
    public Finding {
        Checks.notBlank(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Checks.notBlank(message, "message");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(followUp, "followUp");
    }

    /** A finding about a whole file. */
    public static Finding of(String rule, Severity severity, String message) {
        return new Finding(rule, severity, message, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A finding about a cell. */
    public static Finding at(CellRef cell, String rule, Severity severity, String message) {
        return new Finding(rule, severity, message, Optional.of(cell), Optional.empty(), Optional.empty());
    }

    /** The same finding, about a metal. */
    public Finding about(Metal aboutMetal) {
        return new Finding(rule, severity, message, cell, Optional.of(aboutMetal), followUp);
    }

    /** The same finding with a request to the supplier. */
    public Finding asking(String request) {
        return new Finding(rule, severity, message, cell, metal, Optional.of(request));
    }

    @Override
    public String toString() {
        return severity + " " + rule + cell.map(at -> " at " + at).orElse("") + ": " + message;
    }
}

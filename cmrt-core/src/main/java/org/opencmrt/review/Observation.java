package org.opencmrt.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Severity;

/**
 * What a rule observed: where, about which metal, and what goes into the slots of its sentences.
 *
 * @param cell where; empty when it concerns the whole file
 * @param metal the metal, if one; sentences may name it as {@code {metal}}
 * @param slots what the sentences quote, by name; the supplier's own text as it stands
 * @param severity another severity than the rule's own; empty for the rule's
 */
public record Observation(
        Optional<CellRef> cell, Optional<Metal> metal, Map<String, String> slots, Optional<Severity> severity) {
    private static final Observation OF_FILE =
            new Observation(Optional.empty(), Optional.empty(), Map.of(), Optional.empty());

    /** Copies the slots. */
    public Observation {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(metal, "metal");
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        Objects.requireNonNull(severity, "severity");
    }

    /** About the whole file. */
    public static Observation ofFile() {
        return OF_FILE;
    }

    /** About a cell. */
    public static Observation at(CellRef cell) {
        return new Observation(Optional.of(cell), Optional.empty(), Map.of(), Optional.empty());
    }

    /** About an answer: its cell, its metal, {@code {number}} and {@code {answer}}. */
    public static Observation of(Answer answer) {
        return new Observation(
                Optional.of(answer.cell()),
                answer.metal(),
                Map.of("number", answer.number(), "answer", answer.text().orElse("")),
                Optional.empty());
    }

    /** The same, about a metal. */
    public Observation about(Metal aboutMetal) {
        return new Observation(cell, Optional.of(aboutMetal), slots, severity);
    }

    /** The same, about a metal if there is one. */
    public Observation about(Optional<Metal> aboutMetal) {
        return aboutMetal.map(this::about).orElse(this);
    }

    /** The same with a text for a slot. */
    public Observation with(String slot, Object text) {
        Map<String, String> more = new LinkedHashMap<>(slots);
        more.put(slot, String.valueOf(text));
        return new Observation(cell, metal, more, severity);
    }

    /** The same with another severity than the rule's own. */
    public Observation as(Severity newSeverity) {
        return new Observation(cell, metal, slots, Optional.of(newSeverity));
    }
}

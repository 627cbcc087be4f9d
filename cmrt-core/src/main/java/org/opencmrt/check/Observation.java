package org.opencmrt.check;

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
 * @param variant another sentence than the rule's own, by the name under which the catalogue has it; empty for the rule's
 */
public record Observation(
        Optional<CellRef> cell,
        Optional<Metal> metal,
        Map<String, String> slots,
        Optional<Severity> severity,
        Optional<String> variant) {
    private static final Observation OF_FILE =
            new Observation(Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());

    /** Copies the slots. */
    public Observation {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(metal, "metal");
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(variant, "variant");
    }

    /** About the whole file. */
    public static Observation ofFile() {
        return OF_FILE;
    }

    /** About a cell. */
    public static Observation at(CellRef cell) {
        return new Observation(Optional.of(cell), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    }

    /** About an answer: its cell, its metal, {@code {number}} and {@code {answer}}. */
    public static Observation of(Answer answer) {
        return new Observation(
                Optional.of(answer.cell()),
                answer.metal(),
                Map.of("number", answer.number(), "answer", answer.text().orElse("")),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, about a metal. */
    public Observation about(Metal aboutMetal) {
        return new Observation(cell, Optional.of(aboutMetal), slots, severity, variant);
    }

    /** The same, about a metal if there is one. */
    public Observation about(Optional<Metal> aboutMetal) {
        return aboutMetal.map(this::about).orElse(this);
    }

    /** The same with a text for a slot. */
    public Observation with(String slot, Object text) {
        Map<String, String> more = new LinkedHashMap<>(slots);
        more.put(slot, String.valueOf(text));
        return new Observation(cell, metal, more, severity, variant);
    }

    /** The same with another severity than the rule's own. */
    public Observation as(Severity newSeverity) {
        return new Observation(cell, metal, slots, Optional.of(newSeverity), variant);
    }

    /**
     * The same in other words: those of the catalogue under {@code ID.variant.message} and {@code ID.variant.followUp}, where
     * {@code ID} is that of the rule. Without the latter nothing is asked.
     */
    public Observation saying(String newVariant) {
        return new Observation(cell, metal, slots, severity, Optional.of(newVariant));
    }

    /** The same at another cell. */
    public Observation in(CellRef otherCell) {
        return new Observation(Optional.of(otherCell), metal, slots, severity, variant);
    }
}

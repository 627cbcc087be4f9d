package org.opencmrt.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;

/**
 * What a rule observed: where, about which metal, and the values for the placeholders of its texts.
 *
 * @param cell the cell; empty if it concerns the entire file
 * @param metal the metal, if any; texts can refer to it as {@code {metal}}
 * @param values the values of the placeholders, by name; suppliers' own texts are unchanged
 * @param severity the severity, if it differs from the rule's severity
 * @param variant the name of the text variant in the catalog, if it is not the rule's default text
 */
public record Observation(
        Optional<CellRef> cell,
        Optional<Metal> metal,
        Map<String, String> values,
        Optional<Finding.Severity> severity,
        Optional<String> variant) {
    private static final Observation OF_FILE =
            new Observation(Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());

    /** Copies the values of the placeholders. */
    public Observation {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(metal, "metal");
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(variant, "variant");
    }

    /** About the entire file. */
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
        return new Observation(cell, Optional.of(aboutMetal), values, severity, variant);
    }

    /** The same, about a metal if there is one. */
    Observation about(Optional<Metal> aboutMetal) {
        return aboutMetal.map(this::about).orElse(this);
    }

    /** The same with a value for a placeholder. */
    public Observation with(String placeholder, Object text) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(placeholder, String.valueOf(text));
        return new Observation(cell, metal, more, severity, variant);
    }

    /** The same with a value for a placeholder; a blank text if there is none. */
    Observation with(String placeholder, Optional<?> text) {
        return with(placeholder, text.isPresent() ? text.get() : "");
    }

    /** The same with a different severity. */
    public Observation as(Finding.Severity newSeverity) {
        return new Observation(cell, metal, values, Optional.of(newSeverity), variant);
    }

    /**
     * The same with a text variant of the catalog, under {@code ID.variant.message} and {@code ID.variant.followUp},
     * where {@code ID} is the id of the rule. Without the latter, there is no follow-up request.
     */
    public Observation saying(String newVariant) {
        return new Observation(cell, metal, values, severity, Optional.of(newVariant));
    }

    /** The same, for a different cell. */
    public Observation in(CellRef otherCell) {
        return new Observation(Optional.of(otherCell), metal, values, severity, variant);
    }
}

package org.opencmrt.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How cells were filled in, as far as the template's own formulas see more than what is said. Only its Checker needs to know.
 *
 * @param picks the texts in the cells where minerals are picked (EMRT 2.x, AMRT), in the order of the sheet
 * @param otherNames the texts in the cells where "other" minerals are named (AMRT 1.3), in the order of the sheet
 * @param verbatim what stands in cells whose text was given without its outer white space, or that hold nothing but white
 *     space. An empty text stands for the number 0 in the form, which its formulas take for a blank cell
 */
public record FormFilling(List<DeclaredText> picks, List<DeclaredText> otherNames, Map<CellRef, String> verbatim) {
    private static final FormFilling PLAIN = new FormFilling(List.of(), List.of(), Map.of());

    /** Copies the lists and the map. */
    public FormFilling {
        picks = List.copyOf(picks);
        otherNames = List.copyOf(otherNames);
        verbatim.forEach((cell, text) -> {
            Objects.requireNonNull(cell, "cell");
            Objects.requireNonNull(text, "text");
        });
        verbatim = Collections.unmodifiableMap(new LinkedHashMap<>(verbatim));
    }

    /** Nothing is picked, and every text stands in its cell as it is given. */
    public static FormFilling plain() {
        return PLAIN;
    }
}

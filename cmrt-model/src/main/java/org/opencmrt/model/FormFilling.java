package org.opencmrt.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Exact cell contents that the template's own formulas treat differently from the declared texts. Only the Checker
 * needs them.
 *
 * @param picks the texts in the cells where minerals are selected (EMRT 2.x, AMRT), in the order of the sheet
 * @param otherNames the texts in the cells where "other" minerals are named (AMRT 1.3), in the order of the sheet
 * @param verbatim the exact contents of cells whose text has leading or trailing white space or is only white space. An
 *     empty text represents the number 0, which the formulas treat as blank
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

    /** No minerals are selected, and every cell contains exactly the declared text. */
    public static FormFilling plain() {
        return PLAIN;
    }
}

package org.opencmrt.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opencmrt.internal.workbook.CellValue;
import org.opencmrt.model.CellRef;

/** Collects the original texts of cells that differ from the texts that {@link CellText} returns. */
final class Verbatim {
    private final Map<CellRef, String> texts = new LinkedHashMap<>();

    /** Adds a cell of a list. */
    void note(CellRef ref, CellValue value) {
        if (value.kind() == CellValue.Kind.TEXT && !CellText.strip(value.text()).equals(value.text())) {
            texts.put(ref, value.text());
        }
    }

    /** Adds a cell of the form. Formulas in the form treat the number 0 as a blank. */
    void noteForm(CellRef ref, CellValue value) {
        note(ref, value);
        if (value.kind() == CellValue.Kind.NUMBER && value.number() == 0) {
            texts.put(ref, "");
        }
    }

    /** The collected texts, in the order in which they were added. */
    Map<CellRef, String> texts() {
        return texts;
    }
}

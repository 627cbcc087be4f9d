package org.opencmrt.read;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opencmrt.internal.workbook.CellValue;
import org.opencmrt.model.CellRef;

/** Collects what cells hold where that is not what {@link CellText} says of them. */
final class Verbatim {
    private final Map<CellRef, String> texts = new LinkedHashMap<>();

    /** Takes a cell of a list. */
    void note(CellRef ref, CellValue value) {
        if (value.kind() == CellValue.Kind.TEXT && !CellText.strip(value.text()).equals(value.text())) {
            texts.put(ref, value.text());
        }
    }

    /** Takes a cell of the form, whose formulas take the number 0 for a blank. */
    void noteForm(CellRef ref, CellValue value) {
        note(ref, value);
        if (value.kind() == CellValue.Kind.NUMBER && value.number() == 0) {
            texts.put(ref, "");
        }
    }

    /** What was noted, in that order. */
    Map<CellRef, String> texts() {
        return texts;
    }
}

package org.opencmrt.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.model.CellRef;
import org.opencmrt.workbook.CellValue;

/** Collects what cells hold where that is not what {@link CellText} says of them. */
final class Verbatim {
    private final Map<CellRef, String> texts = new LinkedHashMap<>();

    /** Takes a cell of a list. */
    void note(CellRef ref, Optional<CellValue> cell) {
        cell.filter(value -> value.kind() == CellValue.Kind.TEXT)
                .map(CellValue::text)
                .filter(text -> !CellText.strip(text).equals(text))
                .ifPresent(text -> texts.put(ref, text));
    }

    /** Takes a cell of the form, whose formulas take the number 0 for a blank. */
    void noteForm(CellRef ref, Optional<CellValue> cell) {
        note(ref, cell);
        cell.filter(value -> value.kind() == CellValue.Kind.NUMBER && value.number() == 0)
                .ifPresent(zero -> texts.put(ref, ""));
    }

    /** What was noted, in that order. */
    Map<CellRef, String> texts() {
        return texts;
    }
}

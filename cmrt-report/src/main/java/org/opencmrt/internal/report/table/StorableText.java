package org.opencmrt.internal.report.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.report.document.SafeText;
import org.opencmrt.model.CellRef;

/** A text in the form that a workbook cell can store. */
final class StorableText {
    /** The maximum length of a cell in Excel, in UTF-16 units. */
    static final int MOST = 32_767;

    private static final String CUT = " [truncated: the text is too long for a cell]";

    /** The maximum number of cells named in a cell, besides the first. */
    private static final int CELLS_SHOWN = 20;

    private StorableText() {}

    /**
     * The cells after the first. If there are many, the rest are only counted; all of them are among the reported
     * entries.
     */
    static String more(List<CellRef> cells) {
        String shown =
                cells.stream().skip(1).limit(CELLS_SHOWN).map(CellRef::toString).collect(Collectors.joining("; "));
        int left = cells.size() - 1 - CELLS_SHOWN;
        return Stream.of(shown, left > 0 ? "and " + left + " more" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** The text on one line without control characters. If it is too long, it is cut and ends with a note. */
    static String of(String text) {
        String line = SafeText.plain(text);
        return line.length() <= MOST ? line : SafeText.cut(line, MOST - CUT.length()) + CUT;
    }
}

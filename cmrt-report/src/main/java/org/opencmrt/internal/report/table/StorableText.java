package org.opencmrt.internal.report.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.report.document.SafeText;
import org.opencmrt.model.CellRef;

/** A text as a cell of a workbook can hold it. */
final class StorableText {
    /** The most that Excel lets a cell hold, in UTF-16 units. */
    static final int MOST = 32_767;

    private static final String CUT = " [truncated: the text is too long for a cell]";

    /** Cells named in a cell besides the first. */
    private static final int CELLS_SHOWN = 20;

    private StorableText() {}

    /** The cells after the first; of many the number of those that are left out. All of them are among the reported entries. */
    static String more(List<CellRef> cells) {
        String shown =
                cells.stream().skip(1).limit(CELLS_SHOWN).map(CellRef::toString).collect(Collectors.joining("; "));
        int left = cells.size() - 1 - CELLS_SHOWN;
        return Stream.of(shown, left > 0 ? "and " + left + " more" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** One line without control characters; what is too long ends with a mark that says so. */
    static String of(String text) {
        String line = SafeText.plain(text);
        if (line.length() <= MOST) {
            return line;
        }
        int end = MOST - CUT.length();
        // Half of a pair would be no character.
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}

package org.opencmrt.internal.report.table;

import org.opencmrt.internal.report.document.SafeText;

/** A text as a cell of a workbook can hold it. */
final class CellText {
    /** The most that Excel lets a cell hold, in UTF-16 units. */
    static final int MOST = 32_767;

    private static final String CUT = " [cut here: the text is longer than a cell can hold]";

    private CellText() {}

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

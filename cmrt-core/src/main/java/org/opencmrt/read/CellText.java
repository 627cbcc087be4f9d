package org.opencmrt.read;

import java.util.Optional;
import org.opencmrt.internal.workbook.CellValue;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;

/**
 * The text of a cell as a reader sees it, without leading and trailing white space. Errors, blank cells, and cells with
 * only invisible characters, such as zero-width spaces, have no text.
 */
final class CellText {
    private CellText() {}

    static Optional<String> of(Optional<CellValue> cell) {
        return cell.isPresent() ? of(cell.get()) : Optional.empty();
    }

    static Optional<String> of(CellValue value) {
        String text = value.kind() == CellValue.Kind.ERROR ? "" : strip(value.text());
        boolean isBlank =
                text.isEmpty() || (isInvisible(text.charAt(0)) && text.chars().allMatch(CellText::isInvisible));
        return isBlank ? Optional.empty() : Optional.of(text);
    }

    /** The text of a cell of a sheet; empty if it has none. */
    static String at(SheetCells cells, int row, int column) throws WorkbookException {
        return of(cells.cell(row, column)).orElse("");
    }

    /** The text that was typed into a cell; empty for a formula. */
    static Optional<String> typed(SheetCells cells, int row, int column) throws WorkbookException {
        return cells.isFormula(row, column) ? Optional.empty() : of(cells.cell(row, column));
    }

    /** True for a formula that refers to an empty cell. Its value is the number 0, which templates do not show. */
    static boolean isReferenceToBlank(CellValue value) {
        return value.formula() && value.kind() == CellValue.Kind.NUMBER && value.number() == 0;
    }

    /**
     * The text without leading and trailing white space. White space includes all Unicode spaces, no-break spaces, and
     * the byte order mark, which some programs leave behind.
     */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isOuter(text.charAt(from))) {
            from++;
        }
        while (to > from && isOuter(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || isOuter((char) c);
    }

    private static boolean isOuter(char c) {
        return c <= ' ' || (c >= 0x80 && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF'));
    }
}

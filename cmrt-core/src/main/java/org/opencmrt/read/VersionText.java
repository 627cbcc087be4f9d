package org.opencmrt.read;

import java.util.Optional;
import java.util.regex.Pattern;
import org.opencmrt.internal.layout.SheetLayout;
import org.opencmrt.internal.workbook.CellAddress;
import org.opencmrt.internal.workbook.SheetCells;
import org.opencmrt.internal.workbook.WorkbookException;
import org.opencmrt.model.TemplateId;

/** The text that shows the version on a template's sheets: {@code Revision 6.5} and a date. */
final class VersionText {
    /**
     * The number of rows that are searched. The version is at the top of the sheet, but a user may have inserted rows
     * above it.
     */
    private static final int HEAD_ROWS = 40;

    /** A comma that a translation program put in place of the period. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("^(\\D*[0-9]),(?=[0-9])");

    private static final Pattern FORM = Pattern.compile("(?i)\\s*(revision|version)\\b\\s*[0-9]");

    private VersionText() {}

    /** The topmost cell that shows the version in these columns; empty if there is none. */
    static Optional<CellAddress> find(SheetCells sheet, int firstColumn, int lastColumn) throws WorkbookException {
        for (int row : sheet.filledRows(1, lastColumn)) {
            if (row > HEAD_ROWS) {
                break;
            }
            for (int column = firstColumn; column <= lastColumn; column++) {
                if (isVersion(CellText.at(sheet, row, column))) {
                    return Optional.of(new CellAddress(row, column));
                }
            }
        }
        return Optional.empty();
    }

    /** The topmost cell that shows the version in a list's column for it; empty if there is none. */
    static Optional<CellAddress> find(SheetCells sheet, SheetLayout<?> list) throws WorkbookException {
        int column = list.versionCell().map(CellAddress::column).orElse(0);
        return column == 0 ? Optional.empty() : find(sheet, column, column);
    }

    /** True if a text contains a version. */
    static boolean isVersion(String text) {
        return FORM.matcher(text).lookingAt();
    }

    static Optional<TemplateId.Version> read(SheetCells sheet, CellAddress address) throws WorkbookException {
        String text = CellText.at(sheet, address.row(), address.column());
        return TemplateId.Version.tryParse(DECIMAL_COMMA.matcher(text).replaceFirst("$1."));
    }
}

package org.opencmrt.internal.workbook;

import java.util.List;
import java.util.Optional;
import org.opencmrt.model.SourceFile;

/**
 * An open workbook: the names of its sheets, and the cells of requested sheets. A sheet is not read before it is
 * requested. For use by one thread.
 */
public interface Workbook {
    /** The format of the file. */
    SourceFile.Format format();

    /** True if the workbook counts dates from 1904, as old versions of Excel for the Macintosh did. */
    boolean date1904();

    /** The names of the sheets in the order of the tabs, including hidden ones. */
    List<String> sheetNames();

    /** True if a sheet's tab is hidden; false if there is no such sheet. Case is ignored. */
    boolean isHidden(String name);

    /**
     * The cells of a sheet that have a note or comment, or in which the upper left corner of a picture, text box, or
     * other object is, by row and column. Damaged notes and objects are left out. Case is ignored.
     */
    List<CellAddress> attached(String name);

    /**
     * The filled cells of a sheet.
     *
     * @param name the sheet's name; case is ignored, as in Excel
     * @param lastColumn the last column that is read, 1 for A; further right, only visible typed texts are
     *     read
     * @return the cells; empty if there is no such sheet
     * @throws WorkbookException if the sheet cannot be read
     */
    Optional<SheetCells> sheet(String name, int lastColumn) throws WorkbookException;
}

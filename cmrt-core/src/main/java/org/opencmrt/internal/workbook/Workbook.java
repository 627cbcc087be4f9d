package org.opencmrt.internal.workbook;

import java.util.List;
import java.util.Optional;
import org.opencmrt.model.SourceFile;

/**
 * An open workbook: the names of its sheets, and the cells of those that somebody asks for. Nothing is read of a sheet
 * before it is asked for. For use by one thread.
 */
public interface Workbook {
    /** What the file is. */
    SourceFile.Format format();

    /** True when the workbook counts its dates from 1904 on, as old versions of Excel for the Macintosh did. */
    boolean date1904();

    /** The names of the sheets in the order of the tabs, hidden ones included. */
    List<String> sheetNames();

    /** True when a sheet's tab is not shown; false when there is no such sheet. Case does not matter. */
    boolean isHidden(String name);

    /**
     * The filled cells of a sheet.
     *
     * @param name the sheet's name; case does not matter, as in Excel
     * @param lastColumn cells further right are left out; 1 for column A
     * @return empty when there is no such sheet
     * @throws WorkbookException when the sheet cannot be read
     */
    Optional<SheetCells> sheet(String name, int lastColumn) throws WorkbookException;
}

package org.opencmrt.internal.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.internal.workbook.WorkbookFiles;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.FileFormat;

/**
 * A table as some file holds it, before anybody knows which of its lines is the header.
 *
 * @param file the file's name
 * @param sheet the sheet's name; empty for text files
 * @param lines the lines that hold something, in the order of the file
 * @param date1904 whether numbers of days count from 1904, as in workbooks from old Macintosh programs
 */
public record SheetTable(String file, Optional<String> sheet, List<Line> lines, boolean date1904) {
    private static final int START = 4096;

    /** Copies the lines. */
    public SheetTable {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sheet, "sheet");
        lines = List.copyOf(lines);
    }

    /** A table whose numbers of days count from 1900, or that has none. */
    public SheetTable(String file, Optional<String> sheet, List<Line> lines) {
        this(file, sheet, lines, false);
    }

    /**
     * One line.
     *
     * @param number the line's number in the file or sheet, 1-based
     * @param cells texts by column, 0-based; blank ones are absent
     */
    public record Line(int number, Map<Integer, String> cells) {
        /** Copies the texts. */
        public Line {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * The tables of a workbook, or of an "Excel (XML)" export of 2003; one for each sheet, in order. Empty when the bytes
     * are neither.
     *
     * @param file what to call the file in messages
     * @throws TableException when the file is one of these and cannot be read
     */
    public static Optional<List<SheetTable>> tryRead(String file, byte[] bytes) {
        if (WorkbookFiles.formatOf(bytes) != FileFormat.UNKNOWN) {
            return Optional.of(WorkbookTables.read(file, bytes));
        }
        String start = TextBytes.decode(Arrays.copyOf(bytes, Math.min(bytes.length, START)));
        return SpreadsheetMl.isOne(start) ? Optional.of(SpreadsheetMl.read(file, bytes)) : Optional.empty();
    }

    /** Where a line stands, for messages: {@code list.csv, line 17}. */
    public String at(Line line) {
        return file + sheet.map(name -> "!" + name).orElse("") + ", line " + line.number();
    }

    /** The line's first cell; empty for text files, which have no cells. */
    public Optional<CellRef> cell(Line line) {
        return sheet.map(name -> new CellRef(file, name, "A" + line.number()));
    }
}

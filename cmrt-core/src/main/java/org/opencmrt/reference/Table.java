package org.opencmrt.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencmrt.model.CellRef;

/**
 * A table as some file holds it, before anybody knows which of its lines is the header.
 *
 * @param file the file's name
 * @param sheet the sheet's name; empty for text files
 * @param lines the lines that hold something, in the order of the file
 */
record Table(String file, Optional<String> sheet, List<Line> lines) {
    /**
     * One line.
     *
     * @param number the line's number in the file or sheet, 1-based
     * @param cells texts by column, 0-based; blank ones are absent
     */
    record Line(int number, Map<Integer, String> cells) {}

    /** Where a line stands, for messages: {@code list.csv, line 17}. */
    String at(Line line) {
        return file + sheet.map(name -> "!" + name).orElse("") + ", line " + line.number();
    }

    /** The line's first cell; empty for text files, which have no cells. */
    Optional<CellRef> cell(Line line) {
        return sheet.map(name -> new CellRef(file, name, "A" + line.number()));
    }
}

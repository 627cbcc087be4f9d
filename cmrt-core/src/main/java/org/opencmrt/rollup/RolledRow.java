package org.opencmrt.rollup;

import java.util.Objects;
import org.opencmrt.model.CellRef;

/**
 * A row of a smelter list: where it stands and its subject. Small, for a roll-up has millions of them; the file's name
 * is its declaration's.
 */
record RolledRow(int row, Column column, Subject subject) {
    /** Sheet and letters of the cell that names the row's smelter; shared by all rows that are filled alike. */
    record Column(String sheet, String letters) {
        Column {
            Objects.requireNonNull(sheet, "sheet");
            Objects.requireNonNull(letters, "letters");
        }

        static Column of(CellRef cell) {
            String address = cell.cell();
            int digits = 0;
            while (Character.isLetter(address.charAt(digits))) {
                digits++;
            }
            return new Column(cell.sheet(), address.substring(0, digits));
        }
    }

    CellRef at(String file) {
        return new CellRef(file, column.sheet(), column.letters() + row);
    }
}

package org.opencmrt.model;

import java.util.Comparator;

/**
 * The place where a value was read: file, sheet, and cell. Every figure of a roll-up or report can be traced to such
 * places.
 *
 * <p>{@link #toString()} prints {@code acme-2026.xlsx!Smelter List!B17}.
 *
 * @param file the name of the file, or its path relative to the directory that was read, with {@code /}; never an
 *     absolute path
 * @param sheet the sheet name as shown on its tab
 * @param cell the address in A1 style, such as {@code B17}
 */
public record CellRef(String file, String sheet, String cell) implements Comparable<CellRef> {
    private static final Comparator<CellRef> ORDER = Comparator.comparing(CellRef::file)
            .thenComparing(CellRef::sheet)
            .thenComparingInt(CellRef::row)
            .thenComparingInt(ref -> ref.cell.length())
            .thenComparing(CellRef::cell);

    /** Checks that no part is blank and that the cell is an A1-style address. */
    public CellRef {
        Checks.notBlank(file, "file");
        Checks.notBlank(sheet, "sheet");
        Checks.notBlank(cell, "cell");
        if (!isAddress(cell)) {
            throw new IllegalArgumentException("cell must be an address such as B17, but was '" + cell + "'");
        }
    }

    /** The same cell in a file with another name. */
    public CellRef in(String otherFile) {
        return new CellRef(otherFile, sheet, cell);
    }

    /** Sheet and cell without the file: {@code Smelter List!B17}. */
    public String address() {
        return sheet + "!" + cell;
    }

    /** The row of the cell, 1-based. */
    public int row() {
        int digits = 0;
        while (Character.isLetter(cell.charAt(digits))) {
            digits++;
        }
        return Integer.parseInt(cell, digits, cell.length(), 10);
    }

    /** By file, sheet, row, then column. */
    @Override
    public int compareTo(CellRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + "!" + sheet + "!" + cell;
    }

    // Not a regular expression: this runs once for every cell that is read.
    private static boolean isAddress(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) >= 'A' && cell.charAt(at) <= 'Z') {
            at++;
        }
        int letters = at;
        while (at < cell.length() && cell.charAt(at) >= '0' && cell.charAt(at) <= '9') {
            at++;
        }
        int digits = at - letters;
        return at == cell.length()
                && letters >= 1
                && letters <= 3
                && digits >= 1
                && digits <= 7
                && cell.charAt(letters) != '0';
    }
}

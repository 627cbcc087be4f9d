package org.opencmrt.internal.workbook;

/**
 * The address of a cell.
 *
 * @param row the row, 1-based as a sheet shows it
 * @param column the column, 1 for A
 */
public record CellAddress(int row, int column) {
    /** The last row of a sheet in Excel 2007 and later. */
    public static final int MAX_ROW = 1_048_576;
    /** The last column of a sheet (XFD) in Excel 2007 and later. */
    public static final int MAX_COLUMN = 16_384;

    /** Checks that the address is within the bounds of a sheet. */
    public CellAddress {
        if (!exists(row, column)) {
            throw new IllegalArgumentException("not a cell of a sheet: row " + row + ", column " + column);
        }
    }

    /**
     * Parses an address such as {@code D26}; some programs write {@code d26}.
     *
     * @throws IllegalArgumentException if the text is not an address
     */
    public static CellAddress of(String a1) {
        int letters = 0;
        while (letters < a1.length() && isLetter(a1.charAt(letters))) {
            letters++;
        }
        if (letters == 0 || letters > 3 || letters == a1.length() || a1.length() - letters > 7) {
            throw new IllegalArgumentException("'" + a1 + "' is not a cell address such as D26");
        }
        return new CellAddress(Integer.parseInt(a1.substring(letters)), columnOf(a1.substring(0, letters)));
    }

    /** True if a sheet has such a row and column. */
    public static boolean exists(int row, int column) {
        return row >= 1 && row <= MAX_ROW && column >= 1 && column <= MAX_COLUMN;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** The number of a column's letters, in either case: 1 for {@code A}, 28 for {@code AB}. */
    public static int columnOf(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (!isLetter(letter)) {
                throw new IllegalArgumentException("'" + letters + "' is not a column such as AB");
            }
            column = column * 26 + (Character.toUpperCase(letter) - 'A' + 1);
        }
        return column;
    }

    /** The letters of a column's number: {@code AB} for 28. */
    public static String lettersOf(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    /** The cell that is this many rows below, or above if the number is negative. */
    public CellAddress down(int rows) {
        return new CellAddress(row + rows, column);
    }

    /** In A1 style: {@code D26}. */
    @Override
    public String toString() {
        return lettersOf(column) + row;
    }
}

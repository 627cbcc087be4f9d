package org.opencmrt.internal.workbook;

import java.util.Arrays;

/**
 * The XML of a sheet, with the positions of all rows and cells, including blank ones. The content of a cell is read
 * from the bytes on request. Thread-safe.
 */
public final class SheetBytes {
    private static final int COLUMN_BITS = 15;
    private static final byte CONTENT = 1;
    private static final byte FORMULA = 2;
    private static final byte ARRAY = 4;
    private static final byte LIKE = 1;
    private static final byte UNLIKE = 2;

    private final byte[] b;
    private final SheetTags tags;
    private final String prefix;
    private int dataStart;
    private int dataEnd;

    private int[] rows = new int[256];
    private int[] rowTagEnds = new int[256];
    private int[] rowEnds = new int[256];
    private int rowCount;

    private long[] keys = new long[4096];
    private int[] places = new int[4096];
    private byte[] kinds = new byte[4096];
    private int cellCount;

    /**
     * For each row: 0 until the row is compared with the previous one, then {@link #LIKE} or {@link #UNLIKE}. All
     * threads compute the same value.
     */
    private final byte[] likeness;

    /** The position up to which the sheet has been scanned. */
    private int pos;

    private SheetBytes(byte[] xml) throws WorkbookException {
        this.b = xml;
        this.tags = new SheetTags(xml);
        this.prefix = tags.prefix();
        scan();
        keys = Arrays.copyOf(keys, cellCount);
        places = Arrays.copyOf(places, cellCount);
        kinds = Arrays.copyOf(kinds, cellCount);
        likeness = new byte[rowCount];
    }

    /**
     * Finds the rows and cells of a sheet.
     *
     * @param xml the inflated part, in UTF-8; it is not copied and must not be changed
     * @throws WorkbookException if the sheet is not written in the way that spreadsheet programs write sheets
     */
    public static SheetBytes of(byte[] xml) throws WorkbookException {
        return new SheetBytes(xml);
    }

    /** The key of a cell: a number that orders cells as in a sheet. */
    public static long key(int row, int column) {
        return ((long) row << COLUMN_BITS) | column;
    }

    /** The row of a key. */
    public static int row(long key) {
        return (int) (key >> COLUMN_BITS);
    }

    /** The column of a key, 1 for A. */
    public static int column(long key) {
        return (int) (key & ((1 << COLUMN_BITS) - 1));
    }

    /** The bytes. */
    @SuppressWarnings("EI_EXPOSE_REP")
    public byte[] bytes() {
        return b;
    }

    /** The number of cells. */
    public int size() {
        return cellCount;
    }

    /** The {@link #key} of a cell by its index in the order of the sheet, 0-based. */
    public long key(int cell) {
        return keys[cell];
    }

    /** True if a cell has any content between its tags. */
    public boolean hasContent(int cell) {
        return (kinds[cell] & CONTENT) != 0;
    }

    /** True if a cell contains a formula. */
    public boolean isFormula(int cell) {
        return (kinds[cell] & FORMULA) != 0;
    }

    /** True if a cell contains an array formula, which uses areas as a whole. */
    public boolean isArrayFormula(int cell) {
        return (kinds[cell] & ARRAY) != 0;
    }

    /**
     * The index of a cell; negative if the sheet does not have the cell; see {@link Arrays#binarySearch(long[], long)}.
     */
    public int find(long key) {
        return Arrays.binarySearch(keys, 0, cellCount, key);
    }

    /** True if a row is written exactly like the previous one, except for the row numbers. */
    public boolean isRowLikeTheOneBefore(int row) {
        int index = Arrays.binarySearch(rows, 0, rowCount, row);
        if (index < 1 || rows[index - 1] != row - 1) {
            return false;
        }
        if (likeness[index] == 0) {
            likeness[index] = isLikeTheOneBefore(index, row) ? LIKE : UNLIKE;
        }
        return likeness[index] == LIKE;
    }

    private boolean isLikeTheOneBefore(int index, int row) {
        int at = rowTagEnds[index - 1];
        int end = rowEnds[index - 1];
        int other = rowTagEnds[index];
        int otherEnd = rowEnds[index];
        while (at < end && other < otherEnd) {
            int same = Arrays.mismatch(b, at, end, b, other, otherEnd);
            if (same < 0) {
                return true;
            }
            int back = 0;
            while (back < same && isDigit(b[at + same - back - 1])) {
                back++;
            }
            at += same - back;
            other += same - back;
            long number = 0;
            while (isDigit(b[at])) {
                number = number * 10 + b[at++] - '0';
            }
            long otherNumber = 0;
            while (isDigit(b[other])) {
                otherNumber = otherNumber * 10 + b[other++] - '0';
            }
            if (number != row - 1 || otherNumber != row) {
                return false;
            }
        }
        return at == end && other == otherEnd;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** The last row of the sheet; 0 if it has no rows. */
    public int lastRow() {
        return rowCount == 0 ? 0 : rows[rowCount - 1];
    }

    /**
     * Reads a cell.
     *
     * @throws WorkbookException if its tags overlap with those of the next cell
     */
    public CellBytes cell(int cell) throws WorkbookException {
        CellBytes bytes = new CellBytes(b, tags, places[cell]);
        int limit = cell + 1 < cellCount ? places[cell + 1] : dataEnd;
        if (bytes.end() > limit || isFormula(cell) != bytes.hasFormula()) {
            throw SheetTags.odd("its cells are damaged near row " + row(keys[cell]));
        }
        return bytes;
    }

    /**
     * The shared string index of a cell that contains only a shared text, as nearly all texts of templates do; -1 if
     * the cell has other content, or is written in a different way.
     */
    public int sharedText(int cell) {
        int at = places[cell];
        boolean shared = false;
        while (b[at] != '>') {
            shared |=
                    b[at] == 't' && b[at + 1] == '=' && b[at + 3] == 's' && b[at + 4] == b[at + 2] && b[at - 1] == ' ';
            at++;
        }
        if (!shared || b[at + 1] != '<' || b[at + 2] != 'v' || b[at + 3] != '>') {
            return -1;
        }
        int index = 0;
        for (at += 4; isDigit(b[at]) && index < 1 << 26; at++) {
            index = index * 10 + b[at] - '0';
        }
        return b[at] == '<' && b[at + 1] == '/' && b[at - 1] != '>' ? index : -1;
    }

    /** The content after the rows and cells: protection, input rules, merged cells, and more. */
    public String tail() {
        return tags.text(dataEnd, b.length);
    }

    /**
     * The location for new cells: the bytes that they replace, and the text that must surround them.
     *
     * @param from the position of the new cells
     * @param to the position at which the sheet continues after them
     */
    public record Gap(int from, int to, String before, String after) {}

    /** The gap for a cell that the sheet does not have. Cells of one row with the same gap are inserted together. */
    public Gap gap(long key) throws WorkbookException {
        int row = Arrays.binarySearch(rows, 0, rowCount, row(key));
        if (row < 0) {
            int next = -row - 1;
            int at = next == rowCount ? dataEnd : rowStart(next);
            if (dataEnd == dataStart) {
                throw SheetTags.odd("its sheet has no rows");
            }
            return new Gap(at, at, "<" + prefix + "row r=\"" + row(key) + "\">", "</" + prefix + "row>");
        }
        if (b[rowTagEnds[row] - 1] == '/') {
            return new Gap(rowTagEnds[row] - 1, rowTagEnds[row] + 1, ">", "</" + prefix + "row>");
        }
        int next = -find(key) - 1;
        boolean sameRow = next < cellCount && row(keys[next]) == row(key);
        int at = sameRow ? places[next] : rowEnds[row];
        return new Gap(at, at, "", "");
    }

    /** The prefix of the elements of the sheet, with its colon; usually empty. */
    public String prefix() {
        return prefix;
    }

    private int rowStart(int row) {
        int at = rowTagEnds[row];
        while (b[at] != '<') { // there is no '<' within a tag
            at--;
        }
        return at;
    }

    private void scan() throws WorkbookException {
        int at = tags.next(0);
        while (!tags.isNamed(at + 1, "sheetData")) {
            at = tags.next(at + 1);
        }
        dataStart = tags.tagEnd(at) + 1;
        if (b[dataStart - 2] == '/') {
            dataEnd = dataStart;
            return;
        }
        pos = dataStart;
        int row = 0;
        int column = 0;
        long last = -1;
        while (true) {
            at = tags.next(pos);
            int usual = usualCell(at, row);
            if (usual > column && row > 0) {
                column = usual;
                last = key(row, column);
                add(last, at, pos);
            } else if (tags.isNamed(at + 1, "c")) {
                int end = tags.tagEnd(at);
                int ref = tags.attribute(at, end, "r");
                column = ref < 0 ? column + 1 : reference(ref, row);
                long key = key(row, column);
                if (row == 0 || key <= last || column >= 1 << COLUMN_BITS) {
                    throw SheetTags.odd("its cells are out of order near row " + row);
                }
                last = key;
                add(key, at, end);
            } else if (tags.isNamed(at + 1, "row")) {
                int end = tags.tagEnd(at);
                int ref = tags.attribute(at, end, "r");
                row = ref < 0 ? row + 1 : number(ref, tags.valueEnd(ref));
                column = 0;
                addRow(row, end);
                pos = end + 1;
                if (b[end - 1] == '/') {
                    rowEnds[rowCount - 1] = end + 1;
                }
            } else if (rowCount > 0 && tags.isClosing(at, "row")) {
                rowEnds[rowCount - 1] = at;
                pos = at + 1;
            } else if (tags.isClosing(at, "sheetData")) {
                dataEnd = at;
                return;
            } else {
                throw SheetTags.odd("its rows contain something other than cells");
            }
        }
    }

    /**
     * Reads a cell whose start tag is written as nearly all programs do. Returns its column and sets {@code pos} to its
     * end; returns -1 if it is written in a different way or is not a cell.
     */
    private int usualCell(int at, int row) {
        if (!prefix.isEmpty()
                || at + 16 > b.length
                || b[at + 1] != 'c'
                || b[at + 2] != ' '
                || b[at + 3] != 'r'
                || b[at + 4] != '='
                || b[at + 5] != '"') {
            return -1;
        }
        int place = at + 6;
        int column = 0;
        while (b[place] >= 'A' && b[place] <= 'Z' && place < at + 9) {
            column = column * 26 + b[place++] - 'A' + 1;
        }
        int number = 0;
        while (isDigit(b[place]) && number < CellAddress.MAX_ROW) {
            number = number * 10 + b[place++] - '0';
        }
        int end = ByteSearch.find(b, (byte) '>', place, b.length);
        boolean closed = end < b.length && (b[end - 1] == '"' || (b[end - 1] == '/' && b[end - 2] == '"'));
        if (number != row || b[place] != '"' || !closed || column >= 1 << COLUMN_BITS) {
            return -1;
        }
        pos = end;
        return column;
    }

    private void addRow(int row, int tagEnd) throws WorkbookException {
        if (rowCount > 0 && rows[rowCount - 1] >= row) {
            throw SheetTags.odd("its rows are out of order near row " + row);
        }
        if (rowCount == rows.length) {
            rows = Arrays.copyOf(rows, rowCount * 2);
            rowTagEnds = Arrays.copyOf(rowTagEnds, rowCount * 2);
            rowEnds = Arrays.copyOf(rowEnds, rowCount * 2);
        }
        rows[rowCount] = row;
        rowTagEnds[rowCount++] = tagEnd;
    }

    private void add(long key, int at, int tagEnd) throws WorkbookException {
        if (cellCount == keys.length) {
            keys = Arrays.copyOf(keys, cellCount * 2);
            places = Arrays.copyOf(places, cellCount * 2);
            kinds = Arrays.copyOf(kinds, cellCount * 2);
        }
        keys[cellCount] = key;
        places[cellCount] = at;
        kinds[cellCount] = 0;
        if (b[tagEnd - 1] == '/') {
            pos = tagEnd + 1;
        } else {
            int inner = tags.next(tagEnd + 1);
            if (!tags.isClosing(inner, "c")) {
                kinds[cellCount] = kind(inner);
                while (!tags.isClosing(inner, "c")) {
                    inner = tags.next(inner + 1);
                }
            }
            pos = ByteSearch.find(b, (byte) '>', inner, b.length) + 1;
        }
        cellCount++;
    }

    private byte kind(int inner) {
        if (!tags.isNamed(inner + 1, "f")) {
            return CONTENT;
        }
        for (int at = inner; b[at] != '>'; at++) {
            if (b[at] == 'a' && b[at - 2] == '=' && b[at - 3] == 't' && b[at + 1] == 'r' && b[at + 2] == 'r') {
                return CONTENT | FORMULA | ARRAY;
            }
        }
        return CONTENT | FORMULA;
    }

    private int reference(int from, int row) throws WorkbookException {
        int at = from;
        int column = 0;
        while (b[at] >= 'A' && b[at] <= 'Z') {
            column = column * 26 + b[at] - 'A' + 1;
            at++;
        }
        if (at == from || at - from > 3 || number(at, tags.valueEnd(from)) != row) {
            throw SheetTags.odd("a cell of row " + row + " has the address of a different place");
        }
        return column;
    }

    private int number(int from, int to) throws WorkbookException {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (b[i] < '0' || b[i] > '9' || number > CellAddress.MAX_ROW) {
                throw SheetTags.odd("a row has no number");
            }
            number = number * 10 + b[i] - '0';
        }
        return number;
    }
}

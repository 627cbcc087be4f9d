package org.opencmrt.internal.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.opencmrt.model.UnreadableCode;

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
    private final byte[] prefix;
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
        this.prefix = rootPrefix();
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

    /** The index of the first cell that is not before the given one. */
    public int from(long key) {
        int place = find(key);
        return place < 0 ? -place - 1 : place;
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
        CellBytes bytes = new CellBytes(places[cell]);
        int limit = cell + 1 < cellCount ? places[cell + 1] : dataEnd;
        if (bytes.end > limit || isFormula(cell) != bytes.formulaStart >= 0) {
            throw odd("its cells are damaged near row " + row(keys[cell]));
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
        return new String(b, dataEnd, b.length - dataEnd, StandardCharsets.UTF_8);
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
        String p = new String(prefix, StandardCharsets.US_ASCII);
        if (row < 0) {
            int next = -row - 1;
            int at = next == rowCount ? dataEnd : rowStart(next);
            if (dataEnd == dataStart) {
                throw odd("its sheet has no rows");
            }
            return new Gap(at, at, "<" + p + "row r=\"" + row(key) + "\">", "</" + p + "row>");
        }
        if (b[rowTagEnds[row] - 1] == '/') {
            return new Gap(rowTagEnds[row] - 1, rowTagEnds[row] + 1, ">", "</" + p + "row>");
        }
        int next = -find(key) - 1;
        boolean sameRow = next < cellCount && row(keys[next]) == row(key);
        int at = sameRow ? places[next] : rowEnds[row];
        return new Gap(at, at, "", "");
    }

    private int rowStart(int row) {
        int at = rowTagEnds[row];
        while (b[at] != '<') { // there is no '<' within a tag
            at--;
        }
        return at;
    }

    /** The prefix of the elements of the sheet, with its colon; usually empty. */
    public String prefix() {
        return new String(prefix, StandardCharsets.US_ASCII);
    }

    private byte[] rootPrefix() throws WorkbookException {
        int at = 0;
        while (true) {
            at = ByteSearch.find(b, (byte) '<', at, b.length);
            if (at >= b.length - 1) {
                throw odd("its sheet has no elements");
            }
            if (b[at + 1] == '!') {
                throw odd("its sheet begins with a comment or a document type");
            }
            if (b[at + 1] != '?') {
                break;
            }
            at++;
        }
        int end = at + 1;
        int colon = -1;
        while (end < b.length && b[end] != '>' && !PlainScanner.isSpace(b[end])) {
            if (b[end] == ':') {
                colon = end;
            }
            end++;
        }
        requireEndTag(at + 1, end);
        return colon < 0 ? new byte[0] : Arrays.copyOfRange(b, at + 1, colon + 1);
    }

    /** Requires the end tag of the root at the end, so that the search for the end of any tag ends. */
    private void requireEndTag(int name, int nameEnd) throws WorkbookException {
        int end = lastButSpaces(b.length);
        int close = end < 0 || b[end] != '>' ? -1 : lastButSpaces(end) + 1 - (nameEnd - name);
        if (close < nameEnd + 2
                || b[close - 2] != '<'
                || b[close - 1] != '/'
                || !Arrays.equals(b, name, nameEnd, b, close, close + nameEnd - name)) {
            throw odd("its sheet ends too early");
        }
    }

    /** The position of the last byte before a position that is not a space; -1 if there is none. */
    private int lastButSpaces(int to) {
        int last = to - 1;
        while (last >= 0 && PlainScanner.isSpace(b[last])) {
            last--;
        }
        return last;
    }

    private static WorkbookException odd(String what) {
        return new WorkbookException(
                UnreadableCode.CORRUPT,
                "the workbook is written in an unusual way: " + what
                        + ". Open it in Excel, save it again, and use that file");
    }

    /** True if exactly this name is at a position. */
    private boolean isNamed(int at, String name) {
        int from = at;
        for (byte p : prefix) {
            if (from >= b.length || b[from++] != p) {
                return false;
            }
        }
        int end = from + name.length();
        if (end >= b.length) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (b[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return b[end] == '>' || b[end] == '/' || PlainScanner.isSpace(b[end]);
    }

    private boolean isClosing(int lessThan, String name) {
        return lessThan + 1 < b.length && b[lessThan + 1] == '/' && isNamed(lessThan + 2, name);
    }

    private int next(int from) throws WorkbookException {
        int at = ByteSearch.find(b, (byte) '<', from, b.length);
        if (at >= b.length - 1) {
            throw odd("its sheet ends too early");
        }
        return at;
    }

    private void scan() throws WorkbookException {
        int at = next(0);
        while (!isNamed(at + 1, "sheetData")) {
            at = next(at + 1);
        }
        dataStart = tagEnd(at) + 1;
        if (b[dataStart - 2] == '/') {
            dataEnd = dataStart;
            return;
        }
        pos = dataStart;
        int row = 0;
        int column = 0;
        long last = -1;
        while (true) {
            at = next(pos);
            int usual = usualCell(at, row);
            if (usual > column && row > 0) {
                column = usual;
                last = key(row, column);
                add(last, at, pos);
            } else if (isNamed(at + 1, "c")) {
                int end = tagEnd(at);
                int ref = attribute(at, end, "r");
                column = ref < 0 ? column + 1 : reference(ref, row);
                long key = key(row, column);
                if (row == 0 || key <= last || column >= 1 << COLUMN_BITS) {
                    throw odd("its cells are out of order near row " + row);
                }
                last = key;
                add(key, at, end);
            } else if (isNamed(at + 1, "row")) {
                int end = tagEnd(at);
                int ref = attribute(at, end, "r");
                row = ref < 0 ? row + 1 : number(ref, valueEnd(ref));
                column = 0;
                addRow(row, end);
                pos = end + 1;
                if (b[end - 1] == '/') {
                    rowEnds[rowCount - 1] = end + 1;
                }
            } else if (rowCount > 0 && isClosing(at, "row")) {
                rowEnds[rowCount - 1] = at;
                pos = at + 1;
            } else if (isClosing(at, "sheetData")) {
                dataEnd = at;
                return;
            } else {
                throw odd("its rows contain something other than cells");
            }
        }
    }

    /**
     * Reads a cell whose start tag is written as nearly all programs do. Returns its column and sets {@code pos} to its
     * end; returns -1 if it is written in a different way or is not a cell.
     */
    private int usualCell(int at, int row) {
        if (prefix.length > 0
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
            throw odd("its rows are out of order near row " + row);
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
            int inner = next(tagEnd + 1);
            if (!isClosing(inner, "c")) {
                kinds[cellCount] = kind(inner);
                while (!isClosing(inner, "c")) {
                    inner = next(inner + 1);
                }
            }
            pos = ByteSearch.find(b, (byte) '>', inner, b.length) + 1;
        }
        cellCount++;
    }

    private byte kind(int inner) {
        if (!isNamed(inner + 1, "f")) {
            return CONTENT;
        }
        for (int at = inner; b[at] != '>'; at++) {
            if (b[at] == 'a' && b[at - 2] == '=' && b[at - 3] == 't' && b[at + 1] == 'r' && b[at + 2] == 'r') {
                return CONTENT | FORMULA | ARRAY;
            }
        }
        return CONTENT | FORMULA;
    }

    /** The position of the {@code >} that ends a tag; attribute values may contain this character too. */
    private int tagEnd(int lessThan) throws WorkbookException {
        int at = lessThan + 1;
        while (at < b.length) {
            byte c = b[at];
            if (c == '>') {
                return at;
            }
            at = c == '"' || c == '\'' ? ByteSearch.find(b, c, at + 1, b.length) + 1 : at + 1;
        }
        throw odd("a tag of its sheet is not closed");
    }

    /** The start of the value of an attribute of a tag; -1 if the tag has no such attribute. */
    private int attribute(int lessThan, int tagEnd, String name) {
        int at = lessThan;
        while (at < tagEnd) {
            if (b[at] == '"' || b[at] == '\'') {
                int nameStart = at - 1 - name.length();
                if (b[at - 1] == '=' && PlainScanner.isSpace(b[nameStart - 1]) && isText(nameStart, name)) {
                    return at + 1;
                }
                at = valueEnd(at + 1);
            }
            at++;
        }
        return -1;
    }

    /** The position of the quote that closes the value of an attribute. */
    private int valueEnd(int valueStart) {
        return ByteSearch.find(b, b[valueStart - 1], valueStart, b.length);
    }

    private boolean isText(int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (b[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int reference(int from, int row) throws WorkbookException {
        int at = from;
        int column = 0;
        while (b[at] >= 'A' && b[at] <= 'Z') {
            column = column * 26 + b[at] - 'A' + 1;
            at++;
        }
        if (at == from || at - from > 3 || number(at, valueEnd(from)) != row) {
            throw odd("a cell of row " + row + " has the address of a different place");
        }
        return column;
    }

    private int number(int from, int to) throws WorkbookException {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (b[i] < '0' || b[i] > '9' || number > CellAddress.MAX_ROW) {
                throw odd("a row has no number");
            }
            number = number * 10 + b[i] - '0';
        }
        return number;
    }

    /** One cell in the XML. */
    public final class CellBytes {
        private final int start;
        private final int tagEnd;
        private int end;
        private int formulaStart = -1;
        private int formulaTagEnd = -1;
        private int formulaEnd = -1;
        private int formulaTextEnd = -1;
        private int valueStart = -1;
        private int valueTagEnd = -1;
        private int valueTextEnd = -1;
        private int valueEnd = -1;
        private int richStart = -1;
        private int richEnd = -1;

        private CellBytes(int at) throws WorkbookException {
            this.start = at;
            this.tagEnd = SheetBytes.this.tagEnd(at);
            if (b[tagEnd - 1] == '/') {
                end = tagEnd + 1;
                return;
            }
            int inner = next(tagEnd + 1);
            while (!isClosing(inner, "c")) {
                inner = isNamed(inner + 1, "f")
                        ? formula(inner)
                        : isNamed(inner + 1, "v") ? value(inner) : isNamed(inner + 1, "is") ? rich(inner) : inner + 1;
                inner = next(inner);
            }
            end = ByteSearch.find(b, (byte) '>', inner, b.length) + 1;
        }

        private int formula(int at) throws WorkbookException {
            formulaStart = at;
            formulaTagEnd = tagEnd(at);
            formulaTextEnd = close(formulaTagEnd, "f");
            formulaEnd = closed(formulaTagEnd, formulaTextEnd);
            return formulaEnd;
        }

        private int value(int at) throws WorkbookException {
            valueStart = at;
            valueTagEnd = tagEnd(at);
            valueTextEnd = close(valueTagEnd, "v");
            valueEnd = closed(valueTagEnd, valueTextEnd);
            return valueEnd;
        }

        private int rich(int at) throws WorkbookException {
            int tag = tagEnd(at);
            richStart = tag + 1;
            richEnd = close(tag, "is");
            return closed(tag, richEnd);
        }

        private int close(int tag, String name) throws WorkbookException {
            if (b[tag - 1] == '/') {
                return tag + 1;
            }
            int at = next(tag + 1);
            while (!isClosing(at, name)) {
                at = next(at + 1);
            }
            return at;
        }

        private int closed(int tag, int textEnd) {
            return b[tag - 1] == '/' ? tag + 1 : ByteSearch.find(b, (byte) '>', textEnd, b.length) + 1;
        }

        /** The start of the cell. */
        public int start() {
            return start;
        }

        /** The position after the end of the cell. */
        public int end() {
            return end;
        }

        /** The value of an attribute as written in the XML; empty if there is none. */
        public Optional<String> attribute(String name) {
            return attribute(start, tagEnd, name);
        }

        /** The value of an attribute of its formula; empty if there is no such attribute or no formula. */
        public Optional<String> formulaAttribute(String name) {
            return formulaStart < 0 ? Optional.empty() : attribute(formulaStart, formulaTagEnd, name);
        }

        private Optional<String> attribute(int from, int to, String name) {
            int value = SheetBytes.this.attribute(from, to, name);
            return value < 0
                    ? Optional.empty()
                    : Optional.of(new String(b, value, valueEnd(value) - value, StandardCharsets.UTF_8));
        }

        /** The text of its formula; empty if it shares the formula of another cell. */
        public Optional<String> formula() throws WorkbookException {
            return formulaStart < 0 || formulaTextEnd <= formulaTagEnd + 1
                    ? Optional.empty()
                    : Optional.of(XlsxParts.formula(b, formulaTagEnd + 1, formulaTextEnd));
        }

        /** The text of its element {@code v}; empty if it has none. */
        public Optional<String> value() throws WorkbookException {
            return valueStart < 0
                    ? Optional.empty()
                    : valueTextEnd <= valueTagEnd + 1
                            ? Optional.of("")
                            : Optional.of(XlsxParts.text(b, valueTagEnd + 1, valueTextEnd));
        }

        /** The inline text of the cell; empty if there is none. */
        public Optional<String> richText() throws WorkbookException {
            return richStart < 0
                    ? Optional.empty()
                    : richEnd <= richStart ? Optional.of("") : Optional.of(XlsxParts.richText(b, richStart, richEnd));
        }

        /** The start tag without its attribute {@code t} and without its end, such as {@code <c r="D8" s="14"}. */
        public String tagWithoutType() {
            int last = b[tagEnd - 1] == '/' ? tagEnd - 1 : tagEnd;
            while (PlainScanner.isSpace(b[last - 1])) {
                last--;
            }
            int value = SheetBytes.this.attribute(start, last, "t");
            if (value >= 0) {
                int from = value - 3;
                while (PlainScanner.isSpace(b[from - 1])) {
                    from--;
                }
                int close = valueEnd(value) + 1;
                return new String(b, start, from - start, StandardCharsets.UTF_8)
                        + new String(b, close, Math.max(0, last - close), StandardCharsets.UTF_8);
            }
            return new String(b, start, last - start, StandardCharsets.UTF_8);
        }

        /** Its formula as written in the XML; empty if it has none. */
        public String formulaXml() {
            return formulaStart < 0
                    ? ""
                    : new String(b, formulaStart, formulaEnd - formulaStart, StandardCharsets.UTF_8);
        }

        /** The cell with its formula replaced with another one. */
        public String withFormula(String xml) {
            return new String(b, start, formulaStart - start, StandardCharsets.UTF_8)
                    + xml
                    + new String(b, formulaEnd, end - formulaEnd, StandardCharsets.UTF_8);
        }

        /** The content between value and formula and the end tag, as written in the XML. */
        public String rest() {
            int from = Math.max(valueEnd, formulaEnd);
            int to = end;
            while (b[to - 1] != '<') {
                to--;
            }
            return from < 0 || b[tagEnd - 1] == '/' ? "" : new String(b, from, to - 1 - from, StandardCharsets.UTF_8);
        }
    }
}

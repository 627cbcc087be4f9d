package org.opencmrt.internal.workbook;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads the cells of a worksheet part directly from its bytes. Nine tenths of a template's sheets are formatted cells
 * without a value and the texts of formulas; they are skipped without creating an object.
 */
final class PlainSheetScanner extends PlainScanner {
    private static final int UNKNOWN = -1;

    private static final Set<Type> TEXTS = EnumSet.of(Type.SHARED, Type.INLINE, Type.FORMULA_TEXT);

    /** The end of a cell whose formula has no value, like most cells of an unfilled list. */
    private static final String NO_VALUE = "</f><v/></c>";

    private static final long NO_VALUE_START = ByteSearch.eight("</f><v/>");
    private static final long NO_VALUE_END = ByteSearch.eight("<v/></c>");
    private static final long TEXT_TYPE = ByteSearch.eight(" t=\"str\"");

    private final int lastColumn;
    private final SheetCells.Builder cells;
    private final SharedStrings sharedStrings;
    private final Supplier<PaddedFormats> formats;

    private int row;
    private int column;
    private int valueFrom;
    private int valueTo;
    private boolean formula;

    PlainSheetScanner(
            PartInput input,
            int maxCellBytes,
            int lastColumn,
            SheetCells.Builder cells,
            SharedStrings sharedStrings,
            Supplier<PaddedFormats> formats) {
        super(input, ByteWindow.over(input, maxCellBytes));
        this.lastColumn = lastColumn;
        this.cells = cells;
        this.sharedStrings = sharedStrings;
        this.formats = formats;
    }

    void scan() throws WorkbookException, NotPlainXml {
        enterRoot("worksheet");
        if (enterSheetData()) {
            rows();
        }
        behindCells();
        drain();
    }

    /**
     * Reads the content after the cells: merged areas and data validations, including those of later Excel versions.
     */
    private void behindCells() throws WorkbookException, NotPlainXml {
        boolean inExtensions = false;
        String extended = "";
        while (true) {
            int end = nextTag();
            byte first = b[pos + 1];
            if (first == '/' && named(pos, "/worksheet")) {
                return;
            } else if (first == '!') {
                throw new NotPlainXml("comment or CDATA");
            } else if (first == 'm' && named(pos, "mergeCell")) {
                cells.merged(attributeText("ref", end));
            } else if (first == 'd' && named(pos, "dataValidation")) {
                cells.inputRules(attributeText("type", end), attributeText("sqref", end));
            } else if (first == 'e' && named(pos, "extLst")) {
                inExtensions = true;
            } else if (inExtensions && hasLocalName("dataValidation")) {
                extended = attributeText("type", end);
            } else if (inExtensions && hasLocalName("sqref")) {
                cells.inputRules(extended, text(end));
                continue;
            }
            pos = end + 1;
        }
    }

    /** True if the start tag at {@link #pos} has a prefix followed by this name. */
    private boolean hasLocalName(String name) {
        int at = pos + 1;
        while (at < limit && b[at] != ':' && !endsName(b[at])) {
            at++;
        }
        return at < limit && b[at] == ':' && b[pos + 1] != '/' && named(at, name);
    }

    /** The text between the tag that ends at this position and the next tag. */
    private String text(int end) throws WorkbookException, NotPlainXml {
        int from = end + 1;
        int to = find((byte) '<', from);
        while (to >= limit) {
            more(pos); // grows the window, or stops the reading
            from = find((byte) '>', pos) + 1;
            to = find((byte) '<', from);
        }
        pos = to;
        return PlainText.decode(b, from, to);
    }

    private String attributeText(String name, int tagEnd) throws NotPlainXml {
        int from = pos + 1;
        while (!endsName(b[from])) {
            from++;
        }
        int at = attribute(name, from, tagEnd);
        return at < 0 ? "" : PlainText.decode(b, at, valueEnd(at));
    }

    /** Skips the content before the cells. Returns false if the sheet has no cells. */
    private boolean enterSheetData() throws WorkbookException, NotPlainXml {
        while (true) {
            int end = nextTag();
            if (named(pos, "sheetData")) {
                boolean empty = b[end - 1] == '/';
                pos = end + 1;
                return !empty;
            }
            if (at(pos, "<!") || named(pos, "/worksheet")) {
                throw new NotPlainXml("no sheetData");
            }
            if (named(pos, "col") && isHidden(pos + 4, end)) {
                cells.hideColumns(whole("min", end), whole("max", end));
            }
            pos = end + 1;
        }
    }

    private void rows() throws WorkbookException, NotPlainXml {
        while (true) {
            int end = nextTag();
            byte first = b[pos + 1];
            if (first == 'c' && endsName(b[pos + 2])) {
                cell(end);
            } else if (first == 'r' && named(pos, "row")) {
                startRow(end);
            } else if (first == '/' && named(pos, "/row")) {
                pos = end + 1;
            } else if (first == '/' && named(pos, "/sheetData")) {
                return;
            } else {
                throw new NotPlainXml("an element in sheetData that is neither row nor cell");
            }
        }
    }

    private boolean isHidden(int from, int tagEnd) throws NotPlainXml {
        int value = attribute("hidden", from, tagEnd);
        return value >= 0 && (b[value] == '1' || b[value] == 't');
    }

    private int whole(String name, int tagEnd) throws NotPlainXml {
        int value = attribute(name, pos + 4, tagEnd);
        if (value < 0) {
            throw new NotPlainXml("columns without numbers");
        }
        return integer(value, valueEnd(value));
    }

    private void startRow(int end) throws NotPlainXml {
        int value = attribute("r", pos + 4, end);
        row = value < 0 ? row + 1 : integer(value, valueEnd(value));
        column = 0;
        if (row < 1 || row > CellAddress.MAX_ROW) {
            throw new NotPlainXml("row number");
        }
        if (isHidden(pos + 4, end)) {
            cells.hideRow(row);
        }
        pos = end + 1;
    }

    /**
     * Reads the cell whose start tag begins at {@link #pos} and ends at {@code end}. A cell that does not end within
     * the window is not read yet: the window slides, and the cell is found again at its start.
     */
    private void cell(int end) throws WorkbookException, NotPlainXml {
        int next = b[end - 1] == '/' ? empty(end) : content(end);
        if (next < 0) {
            more(pos);
            return;
        }
        if (valueFrom < valueTo) {
            column = columnOf(end);
            Type type = type(end);
            if (!cells.isBeyond(column, lastColumn, TEXTS.contains(type) && !formula)) {
                keep(type);
            }
        } else if (formula && (SheetCells.Builder.isHead(row) || (isInNamingColumn() && !endsAsText(end)))) {
            column = columnOf(end);
            emptyFormula(end);
        } else {
            // Most cells are empty. Their position matters only if the next cell has no address.
            column = hasAddressFirst() ? UNKNOWN : columnOf(end);
        }
        pos = next;
    }

    private int empty(int end) {
        formula = false;
        valueFrom = 0;
        valueTo = 0;
        return end + 1;
    }

    private int afterClose(int at) throws NotPlainXml {
        if (b[at + 3] != '>') {
            throw new NotPlainXml("end tag of a cell");
        }
        return at + 4;
    }

    /** True if the cell tag at {@link #pos} begins with the cell's address, as Excel writes it. */
    private boolean hasAddressFirst() {
        return b[pos + 2] == ' ' && b[pos + 3] == 'r' && b[pos + 4] == '=' && b[pos + 5] == '"';
    }

    private void emptyFormula(int end) throws WorkbookException, NotPlainXml {
        int type = attribute("t", pos + 2, end);
        if (column <= lastColumn) {
            cells.emptyFormula(row, column, type >= 0 && at(type, "str"));
        }
    }

    /** True in columns A to D. */
    private boolean isInNamingColumn() {
        return hasAddressFirst() && b[pos + 6] <= 'D' && b[pos + 7] <= '9';
    }

    /**
     * True if the tag ends with the type of a calculated text, as Excel writes it. Most formulas with an empty result
     * have this type.
     */
    private boolean endsAsText(int end) {
        return end - Long.BYTES > pos && ByteSearch.isEight(b, end - Long.BYTES, TEXT_TYPE);
    }

    private int columnOf(int end) throws NotPlainXml {
        int at = hasAddressFirst() ? pos + 6 : attribute("r", pos + 2, end);
        if (at < 0) {
            if (column == UNKNOWN) {
                throw new NotPlainXml("a cell without address behind one with");
            }
            return column + 1; // ECMA-376 part 1, 18.3.1.4: a cell without an address follows the previous one
        }
        int addressEnd = valueEnd(at);
        int letters = 0;
        while (b[at] >= 'A' && b[at] <= 'Z' && letters <= CellAddress.MAX_COLUMN) { // too many letters would overflow
            letters = letters * 26 + (b[at++] - 'A' + 1);
        }
        int rowOfCell = integer(at, addressEnd);
        if (letters < 1 || letters > CellAddress.MAX_COLUMN || rowOfCell != row) {
            throw new NotPlainXml("cell address");
        }
        return letters;
    }

    private enum Type {
        NUMBER,
        SHARED,
        FORMULA_TEXT,
        INLINE,
        BOOLEAN,
        ERROR
    }

    private Type type(int end) throws NotPlainXml {
        int at = attribute("t", pos + 2, end);
        if (at < 0) {
            return Type.NUMBER;
        }
        int length = valueEnd(at) - at;
        if (length == 1) {
            return switch (b[at]) {
                case 'n' -> Type.NUMBER;
                case 's' -> Type.SHARED;
                case 'b' -> Type.BOOLEAN;
                case 'e' -> Type.ERROR;
                default -> throw new NotPlainXml("cell type");
            };
        }
        if (at(at, "str") && length == 3) {
            return Type.FORMULA_TEXT;
        }
        if (at(at, "inlineStr") && length == 9) {
            return Type.INLINE;
        }
        throw new NotPlainXml("cell type");
    }

    /**
     * Finds the content of a cell: {@link #formula}, and the value between {@link #valueFrom} and {@link #valueTo}.
     *
     * @param tagEnd the position of the {@code >} of its start tag
     * @return the position after its end tag; -1 if it is not in the window
     */
    private int content(int tagEnd) throws NotPlainXml {
        formula = false;
        valueFrom = -1;
        valueTo = -1;
        int at = skipSpace(tagEnd + 1);
        while (at + 3 < limit) {
            if (b[at + 1] == '/') {
                if (b[at + 2] != 'c') {
                    throw new NotPlainXml("end tag in a cell");
                }
                return afterClose(at);
            }
            int end = b[at + 2] == '>' ? at + 2 : find((byte) '>', at); // <f> and <v> usually end like this
            if (end >= limit) {
                return -1;
            }
            byte name = b[at + 1];
            boolean inline = name == 'i' && b[at + 2] == 's' && endsName(b[at + 3]);
            boolean isFormula = name == 'f' && endsName(b[at + 2]);
            boolean isValue = inline || (name == 'v' && endsName(b[at + 2]));
            if (!isValue && !isFormula) {
                throw new NotPlainXml("an element in a cell that is no f, v or is");
            }
            formula |= isFormula;
            if (b[end - 1] == '/') {
                at = skipSpace(end + 1);
                continue;
            }
            int close = inline ? closeOfInline(end + 1) : find((byte) '<', end + 1);
            if (isFormula && endsWithoutValue(close)) {
                return close + NO_VALUE.length();
            }
            if (isValue && valueFrom >= 0) {
                throw new NotPlainXml("two values in a cell");
            }
            if (isValue) {
                valueFrom = end + 1;
                valueTo = close;
            }
            int next = afterElement(close, at);
            if (next < 0) {
                return -1;
            }
            at = skipSpace(next);
        }
        return -1;
    }

    private boolean endsWithoutValue(int close) {
        return close + NO_VALUE.length() <= limit
                && ByteSearch.isEight(b, close, NO_VALUE_START)
                && ByteSearch.isEight(b, close + NO_VALUE.length() - Long.BYTES, NO_VALUE_END);
    }

    /** The position after the end tag of the element that begins at {@code start}; -1 if it is not in the window. */
    private int afterElement(int close, int start) throws NotPlainXml {
        int nameLength = b[start + 1] == 'i' ? 2 : 1;
        int next = close + nameLength + 3;
        if (next > limit) {
            return -1;
        }
        boolean same = b[close + 1] == '/' && b[close + 2] == b[start + 1] && b[next - 1] == '>';
        if (!same || (nameLength == 2 && b[close + 3] != 's')) {
            throw new NotPlainXml("markup within a value or formula");
        }
        return next;
    }

    /** The position of {@code </is>}; {@link #limit} if it is not in the window. */
    private int closeOfInline(int from) {
        int at = find((byte) '<', from);
        while (at < limit && !at(at, "</is>")) {
            at = find((byte) '<', at + 1);
        }
        return at;
    }

    private int skipSpace(int from) throws NotPlainXml {
        int at = from;
        if (at < limit && b[at] == '<') {
            return at;
        }
        while (at < limit && isSpace(b[at])) {
            at++;
        }
        if (at < limit && b[at] != '<') {
            throw new NotPlainXml("text between the elements of a cell");
        }
        return at;
    }

    private void keep(Type type) throws WorkbookException, NotPlainXml {
        boolean inline = at(valueTo, "</is>");
        if (inline != (type == Type.INLINE)) {
            throw new NotPlainXml("a value that does not fit the type of its cell");
        }
        switch (type) {
            case NUMBER -> {
                double number = number(valueFrom, valueTo);
                cells.number(
                        row,
                        column,
                        formula,
                        number,
                        formula || formats.get().isEmpty()
                                ? null
                                : formats.get().shown(style(), number));
            }
            case SHARED -> {
                int index = integer(valueFrom, valueTo);
                sharedStrings.want(index);
                cells.shared(row, column, formula, index);
            }
            case INLINE -> cells.text(row, column, formula, RichText.plain(b, valueFrom, valueTo));
            case BOOLEAN -> cells.bool(row, column, formula, b[valueFrom] == '1' || b[valueFrom] == 't');
            case ERROR -> cells.error(row, column, formula, PlainText.decode(b, valueFrom, valueTo));
            case FORMULA_TEXT ->
                cells.text(row, column, formula, OoxmlText.unescape(PlainText.decode(b, valueFrom, valueTo)));
        }
    }

    private int style() throws NotPlainXml {
        int at = attribute("s", pos + 2, find((byte) '>', pos));
        return at < 0 ? 0 : integer(at, valueEnd(at));
    }

    private double number(int from, int to) throws NotPlainXml {
        if (to - from <= 9) {
            int whole = digits(from, to);
            if (whole >= 0) {
                return whole;
            }
        }
        double number = NumberText.parse(new String(b, from, to - from, StandardCharsets.ISO_8859_1));
        if (Double.isNaN(number)) {
            throw new NotPlainXml("number");
        }
        return number;
    }

    private int integer(int from, int to) throws NotPlainXml {
        int value = to - from <= 9 ? digits(from, to) : -1;
        if (value < 0) {
            throw new NotPlainXml("whole number");
        }
        return value;
    }

    /** The number with at most nine digits at this position; -1 if there is anything else. */
    private int digits(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = b[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return from == to ? -1 : value;
    }
}

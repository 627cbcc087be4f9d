package org.opencmrt.workbook;

import java.nio.charset.StandardCharsets;

/**
 * Reads the cells of a worksheet part straight from its bytes. Nine tenths of a template's sheets are formatted cells
 * without a value and the texts of formulas; they are passed over without making an object.
 */
final class PlainSheetScanner extends PlainScanner {
    private final int lastColumn;
    private final SheetCellsBuilder cells;
    private final SharedStrings sharedStrings;

    private int row;
    private int column;

    PlainSheetScanner(
            PartInput input, int maxCellBytes, int lastColumn, SheetCellsBuilder cells, SharedStrings sharedStrings) {
        super(input, maxCellBytes);
        this.lastColumn = lastColumn;
        this.cells = cells;
        this.sharedStrings = sharedStrings;
    }

    void scan() throws WorkbookException, NotPlainXml {
        enterRoot("worksheet");
        if (enterSheetData()) {
            rows();
        }
        inputRules();
        drain();
    }

    /** Reads the data validations, which stand behind the cells. */
    private void inputRules() throws WorkbookException, NotPlainXml {
        while (true) {
            int end = nextTag();
            if (named(pos, "dataValidation")) {
                cells.inputRules(attributeText("type", end), attributeText("sqref", end));
            } else if (named(pos, "/worksheet") || named(pos, "/dataValidations")) {
                return;
            } else if (at(pos, "<!")) {
                throw new NotPlainXml("comment or CDATA");
            }
            pos = end + 1;
        }
    }

    private String attributeText(String name, int tagEnd) throws NotPlainXml {
        int at = attribute(name, pos + "<dataValidation".length(), tagEnd);
        return at < 0 ? "" : PlainText.decode(b, at, valueEnd(at));
    }

    /** Passes what stands before the cells; false when the sheet has no cells. */
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
            pos = end + 1;
        }
    }

    private void rows() throws WorkbookException, NotPlainXml {
        while (true) {
            int end = nextTag();
            byte first = b[pos + 1];
            if (first == 'c' && named(pos, "c")) {
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

    private void startRow(int end) throws NotPlainXml {
        int value = attribute("r", pos + 4, end);
        row = value < 0 ? row + 1 : integer(value, valueEnd(value));
        column = 0;
        if (row < 1 || row > CellAddress.MAX_ROW) {
            throw new NotPlainXml("row number");
        }
        pos = end + 1;
    }

    /** Reads the cell whose start tag begins at {@link #pos} and ends at {@code end}. */
    private void cell(int end) throws WorkbookException, NotPlainXml {
        address(end);
        if (b[end - 1] == '/') {
            pos = end + 1;
            return;
        }
        int close = closeOfCell(end + 1);
        if (close < 0) {
            more(pos);
            return; // the cell is met again, at the start of the window
        }
        if (column <= lastColumn) {
            content(end + 1, close, type(end));
        }
        pos = close + 4;
    }

    /** Where {@code </c>} stands; -1 when it is not in the window. */
    private int closeOfCell(int from) throws NotPlainXml {
        int at = from;
        while (true) {
            at = find((byte) '<', at);
            if (at + 3 >= limit) {
                return -1;
            }
            if (b[at + 1] == '/' && b[at + 2] == 'c') {
                if (b[at + 3] == '>') {
                    return at;
                }
                throw new NotPlainXml("end tag of a cell");
            }
            at++;
        }
    }

    private void address(int end) throws NotPlainXml {
        int at = attribute("r", pos + 2, end);
        if (at < 0) {
            column++; // ECMA-376 part 1, 18.3.1.4: without an address a cell follows the one before
            return;
        }
        int letters = 0;
        while (b[at] >= 'A' && b[at] <= 'Z') {
            letters = letters * 26 + (b[at++] - 'A' + 1);
        }
        int rowOfCell = integer(at, valueEnd(at));
        if (letters < 1 || letters > CellAddress.MAX_COLUMN || rowOfCell != row) {
            throw new NotPlainXml("cell address");
        }
        column = letters;
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
        String text = new String(b, at, valueEnd(at) - at, StandardCharsets.ISO_8859_1);
        return switch (text) {
            case "n" -> Type.NUMBER;
            case "s" -> Type.SHARED;
            case "str" -> Type.FORMULA_TEXT;
            case "inlineStr" -> Type.INLINE;
            case "b" -> Type.BOOLEAN;
            case "e" -> Type.ERROR;
            default -> throw new NotPlainXml("cell type " + text);
        };
    }

    private void content(int from, int close, Type type) throws WorkbookException, NotPlainXml {
        boolean formula = false;
        int at = from;
        while (true) {
            at = skipSpace(at);
            if (at == close) {
                return;
            }
            int end = find((byte) '>', at);
            if (named(at, "f")) {
                formula = true;
                at = b[end - 1] == '/' ? end + 1 : afterText(end + 1, "f");
            } else if (named(at, "v")) {
                if (b[end - 1] != '/') {
                    int valueEnd = find((byte) '<', end + 1);
                    value(end + 1, valueEnd, type, formula);
                    end = closing(valueEnd, "v") - 1;
                }
                at = end + 1;
            } else if (named(at, "is") && type == Type.INLINE) {
                at = inline(end, close, formula);
            } else {
                throw new NotPlainXml("an element in a cell that is no f, v or is");
            }
        }
    }

    private int inline(int end, int close, boolean formula) throws WorkbookException, NotPlainXml {
        if (b[end - 1] == '/') {
            return end + 1;
        }
        int itemEnd = close;
        while (itemEnd > end && !at(itemEnd, "</is>")) {
            itemEnd--;
        }
        if (itemEnd == end) {
            throw new NotPlainXml("is without end");
        }
        cells.text(row, column, formula, RichText.plain(b, end + 1, itemEnd));
        return itemEnd + 5;
    }

    private int afterText(int from, String name) throws NotPlainXml {
        return closing(find((byte) '<', from), name);
    }

    /** Checks that an end tag of this name stands there; returns the place behind it. */
    private int closing(int at, String name) throws NotPlainXml {
        if (!at(at, "</" + name + ">")) {
            throw new NotPlainXml("markup within " + name);
        }
        return at + name.length() + 3;
    }

    private int skipSpace(int from) throws NotPlainXml {
        int at = from;
        while (isSpace(b[at])) {
            at++;
        }
        if (b[at] != '<') {
            throw new NotPlainXml("text between the elements of a cell");
        }
        return at;
    }

    private void value(int from, int to, Type type, boolean formula) throws WorkbookException, NotPlainXml {
        if (from == to) {
            return;
        }
        switch (type) {
            case NUMBER -> cells.number(row, column, formula, number(from, to));
            case SHARED -> {
                int index = integer(from, to);
                sharedStrings.want(index);
                cells.shared(row, column, formula, index);
            }
            case INLINE -> throw new NotPlainXml("v in a cell with inline text");
            case FORMULA_TEXT -> cells.text(row, column, formula, OoxmlText.unescape(PlainText.decode(b, from, to)));
            case BOOLEAN -> cells.bool(row, column, formula, b[from] == '1' || b[from] == 't');
            case ERROR -> cells.error(row, column, formula, PlainText.decode(b, from, to));
        }
    }

    private double number(int from, int to) throws NotPlainXml {
        if (to - from <= 9) {
            int whole = digits(from, to);
            if (whole >= 0) {
                return whole;
            }
        }
        try {
            return Double.parseDouble(new String(b, from, to - from, StandardCharsets.ISO_8859_1));
        } catch (NumberFormatException e) {
            throw new NotPlainXml("number");
        }
    }

    private int integer(int from, int to) throws NotPlainXml {
        int value = to - from <= 9 ? digits(from, to) : -1;
        if (value < 0) {
            throw new NotPlainXml("whole number");
        }
        return value;
    }

    /** The number of at most nine digits; -1 when anything else stands there. */
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

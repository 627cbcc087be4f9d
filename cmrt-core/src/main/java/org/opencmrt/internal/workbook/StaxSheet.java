package org.opencmrt.internal.workbook;

import java.util.function.Supplier;
import javax.xml.stream.XMLStreamReader;

/** Reads cells from the events of a complete XML parser, with the same results as {@link PlainSheetScanner}. */
final class StaxSheet {
    private static final int SHOWN = 40;

    private final int maxTextLength;
    private final int lastColumn;
    private final SheetCells.Builder cells;
    private final SharedStrings sharedStrings;
    private final Supplier<PaddedFormats> formats;

    private final StringBuilder value = new StringBuilder();
    private final StaxText inline;
    private boolean inData;
    private boolean inValue;
    private boolean inInline;
    private int row;
    private int column;
    private String type = "n";
    private String validation = "";
    private boolean formula;
    private String style = "";

    StaxSheet(
            int maxTextLength,
            int lastColumn,
            SheetCells.Builder cells,
            SharedStrings sharedStrings,
            Supplier<PaddedFormats> formats) {
        this.maxTextLength = maxTextLength;
        this.lastColumn = lastColumn;
        this.cells = cells;
        this.sharedStrings = sharedStrings;
        this.formats = formats;
        this.inline = new StaxText(maxTextLength);
    }

    void event(XMLStreamReader xml) throws WorkbookException {
        if (xml.isStartElement()) {
            start(xml);
        } else if (xml.isEndElement()) {
            end(xml);
        } else if (inInline) {
            inline.event(xml);
        } else if (inValue && StaxText.isText(xml)) {
            value.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            if (value.length() > maxTextLength) {
                throw WorkbookException.limit("a single text", maxTextLength + " characters");
            }
        }
    }

    private void start(XMLStreamReader xml) throws WorkbookException {
        String name = xml.getLocalName();
        if (name.equals("sheetData")) {
            inData = true;
        } else if (name.equals("dataValidation")) {
            validation = textOf(xml, "type");
            cells.inputRules(validation, textOf(xml, "sqref"));
        } else if (name.equals("sqref")) {
            inValue = true; // a validation in extLst has its area in an element
            value.setLength(0);
        } else if (name.equals("mergeCell")) {
            cells.merged(textOf(xml, "ref"));
        } else if (name.equals("col") && isTrue(textOf(xml, "hidden"))) {
            cells.hideColumns((int) NumberText.parse(textOf(xml, "min")), (int) NumberText.parse(textOf(xml, "max")));
        } else if (!inData) {
            return;
        } else if (name.equals("row")) {
            startRow(xml.getAttributeValue(null, "r"));
            if (isTrue(textOf(xml, "hidden"))) {
                cells.hideRow(row);
            }
        } else if (name.equals("c")) {
            startCell(xml);
        } else if (name.equals("f")) {
            formula = true;
        } else if (name.equals("v")) {
            inValue = true;
        } else if (name.equals("is")) {
            inInline = true;
            inline.clear();
        } else if (inInline) {
            inline.event(xml);
        }
    }

    private void end(XMLStreamReader xml) throws WorkbookException {
        String name = xml.getLocalName();
        if (name.equals("sheetData")) {
            inData = false;
        } else if (name.equals("sqref")) {
            inValue = false;
            cells.inputRules(validation, value.toString());
        } else if (name.equals("dataValidation")) {
            validation = "";
        } else if (!inData) {
            return;
        } else if (name.equals("v")) {
            inValue = false;
        } else if (name.equals("is")) {
            inInline = false;
            String text = inline.take();
            if (value.length() == 0) { // some programs omit the type of the cell
                type = "inlineStr";
                value.append(text);
            }
        } else if (name.equals("c")) {
            endCell();
        } else if (inInline) {
            inline.event(xml);
        }
    }

    private static boolean isTrue(String text) {
        return text.equals("1") || text.equals("true");
    }

    private static String textOf(XMLStreamReader xml, String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        return text == null ? "" : text;
    }

    private void startRow(String number) throws WorkbookException {
        row = number == null ? row + 1 : whole(number);
        column = 0;
        if (row < 1 || row > CellAddress.MAX_ROW) {
            throw WorkbookException.corrupt("a row has the number " + (number == null ? row : start(number)));
        }
    }

    private void startCell(XMLStreamReader xml) throws WorkbookException {
        String reference = xml.getAttributeValue(null, "r");
        if (reference == null) {
            column++;
        } else {
            try {
                CellAddress address = CellAddress.of(reference.replace("$", ""));
                row = address.row();
                column = address.column();
            } catch (IllegalArgumentException e) {
                throw WorkbookException.corrupt("a cell has the address '" + start(reference) + "'");
            }
        }
        String declared = xml.getAttributeValue(null, "t");
        type = declared == null ? "n" : declared;
        formula = false;
        style = textOf(xml, "s");
        value.setLength(0);
    }

    private void endCell() throws WorkbookException {
        boolean isText = type.equals("s") || type.equals("inlineStr") || type.equals("str");
        if (cells.isBeyond(column, lastColumn, isText && !formula)) {
            return;
        }
        if (value.length() == 0) {
            if (formula) {
                cells.emptyFormula(row, column, type.equals("str"));
            }
            return;
        }
        String text = value.toString();
        switch (type) {
            case "s" -> {
                int index = whole(text);
                sharedStrings.want(index);
                cells.shared(row, column, formula, index);
            }
            case "n" -> {
                double number = NumberText.parse(text);
                if (Double.isNaN(number)) {
                    cells.text(row, column, formula, text); // the type is wrong, or was omitted
                } else {
                    cells.number(
                            row,
                            column,
                            formula,
                            number,
                            formula || formats.get().isEmpty()
                                    ? null
                                    : formats.get().shown((int) NumberText.parse(style), number));
                }
            }
            case "b" -> cells.bool(row, column, formula, text.startsWith("1") || text.startsWith("t"));
            case "e" -> cells.error(row, column, formula, text);
            case "str" -> cells.text(row, column, formula, OoxmlText.unescape(text));
            default -> cells.text(row, column, formula, text); // inlineStr, already unescaped; d, a date as text
        }
    }

    /** The beginning of an invalid value, shortened for a message. */
    private static String start(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "...";
    }

    private static int whole(String text) throws WorkbookException {
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the common error message
        }
        throw WorkbookException.corrupt("'" + start(text) + "' is found where a whole number belongs");
    }
}

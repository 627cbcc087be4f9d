package org.opencmrt.internal.table;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads tables in the "Excel (XML)" format of 2003 (SpreadsheetML), in which public facility lists are exported. Rows
 * and cells may skip numbers with the attribute {@code Index}, and cells may span others with {@code MergeAcross} and {@code MergeDown}.
 */
final class SpreadsheetMl {
    private static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";

    private final String file;
    private final List<SheetTable> tables = new ArrayList<>();
    private String sheet = "Sheet1";
    private List<SheetTable.Line> lines = new ArrayList<>();
    private Map<Integer, String> cells = new HashMap<>();
    private int row;
    private int column;
    /** The number of additional columns that the cell spans. */
    private int merged;

    /** The number of additional rows that the cell spans. */
    private int mergedDown;

    /** The cells that span several rows, by column. */
    private final Map<Integer, Down> down = new HashMap<>();

    private final Set<Integer> hiddenRows = new HashSet<>();

    private StringBuilder data;

    private record Down(int lastRow, String text) {}

    private SpreadsheetMl(String file) {
        this.file = file;
    }

    /** True if the file is XML that mentions this format. */
    static boolean isOne(String start) {
        return start.stripLeading().startsWith("<") && start.contains(NAMESPACE);
    }

    static List<SheetTable> read(String file, byte[] bytes) throws XMLStreamException {
        SpreadsheetMl reader = new SpreadsheetMl(file);
        XMLInputFactory factory = XMLInputFactory.newFactory();
        // No list needs a document type declaration, but attackers use them.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        int blanks = blanks(bytes);
        XMLStreamReader xml =
                factory.createXMLStreamReader(new ByteArrayInputStream(bytes, blanks, bytes.length - blanks));
        while (xml.hasNext()) {
            reader.event(xml, xml.next());
        }
        xml.close();
        return List.copyOf(reader.tables);
    }

    /** The number of spaces and line breaks before the XML. XML does not allow any, but web pages add some. */
    private static int blanks(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        return at;
    }

    private void event(XMLStreamReader xml, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(xml.getLocalName());
        } else if (data != null && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
            data.append(xml.getText());
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "Worksheet" -> {
                sheet = Optional.ofNullable(xml.getAttributeValue(NAMESPACE, "Name"))
                        .filter(n -> !n.isBlank())
                        .orElse("Sheet" + (tables.size() + 1));
                lines = new ArrayList<>();
                down.clear();
                hiddenRows.clear();
                row = 0;
            }
            case "Row" -> {
                row = number(xml, "Index").orElse(row + 1);
                column = 0;
                merged = 0;
                cells = new HashMap<>();
                if ("1".equals(xml.getAttributeValue(NAMESPACE, "Hidden"))) {
                    hiddenRows.add(row);
                }
            }
            case "Cell" -> {
                column = number(xml, "Index").orElse(column + merged + 1);
                merged = number(xml, "MergeAcross").orElse(0);
                mergedDown = number(xml, "MergeDown").orElse(0);
            }
            case "Data" -> data = new StringBuilder();
            default -> {
                // styles, names, and formats are irrelevant for the list
            }
        }
    }

    private void end(String element) {
        switch (element) {
            case "Worksheet" -> tables.add(new SheetTable(file, Optional.of(sheet), lines, false, hiddenRows, false));
            case "Row" -> {
                down.values().removeIf(cell -> cell.lastRow() < row);
                if (!cells.isEmpty()) {
                    down.forEach((at, cell) -> cells.putIfAbsent(at, cell.text()));
                    lines.add(new SheetTable.Line(row, cells));
                }
            }
            case "Data" -> {
                String text = data.toString().strip();
                data = null;
                if (!text.isEmpty()) {
                    cells.put(column - 1, text);
                    if (mergedDown > 0) {
                        down.put(column - 1, new Down(row + mergedDown, text));
                    }
                }
            }
            default -> {
                // see start()
            }
        }
    }

    private static Optional<Integer> number(XMLStreamReader xml, String attribute) {
        String number = xml.getAttributeValue(NAMESPACE, attribute);
        return number != null && number.matches("[0-9]{1,7}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }
}

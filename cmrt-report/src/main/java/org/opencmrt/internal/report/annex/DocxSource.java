package org.opencmrt.internal.report.annex;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;
import org.opencmrt.model.ListFormatException;

/** The paragraphs and tables of a Word document. */
final class DocxSource {
    static final String MAIN_PART = "word/document.xml";
    private static final int MAX_PART = 128 << 20;
    private static final int MAX_DEPTH = 2_000;
    /** Text that was moved elsewhere, that older programs see in place of a text box, and that gives a pronunciation. */
    private static final Set<String> NOT_SHOWN = Set.of("moveFrom", "Fallback", "rt");

    private final String named;
    private final StringBuilder html = new StringBuilder();
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private int runAt;
    private boolean raised;
    private boolean heard;

    /** A table that is being read. */
    private static final class OpenTable {
        private final Map<Integer, String> above = new HashMap<>();
        private int column;
        private int cellAt;
        private int columnSpan;
        private boolean continued;
    }

    private DocxSource(String named) {
        this.named = named;
    }

    /** The main part of a document; empty if the bytes are a ZIP file without one. */
    static Optional<byte[]> mainPart(String named, byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(MAIN_PART)) {
                    byte[] part = zip.readNBytes(MAX_PART + 1);
                    if (part.length > MAX_PART) {
                        throw PublishedFile.refused(named + ": the document decompresses to more than "
                                + (MAX_PART >> 20) + " MB. Save only the list of facilities");
                    }
                    return Optional.of(part);
                }
                skip(named, zip);
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(named, e);
        }
    }

    /** Skips a part, within limits, because an entry of a malicious file may be endless. */
    private static void skip(String named, ZipInputStream zip) throws IOException {
        if (zip.skip(MAX_PART + 1L) > MAX_PART) {
            throw PublishedFile.refused(named + ": a part of the file decompresses to more than " + (MAX_PART >> 20)
                    + " MB. Save only the list of facilities");
        }
    }

    private static ListFormatException damaged(String named, Exception e) {
        return PublishedFile.refused(named + ": the document is damaged (" + e.getMessage() + "). Save it again");
    }

    /** The paragraphs and tables of a main part, read as those of the web page that shows the same. */
    static List<SourceBlock> read(String label, String named, byte[] part) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        DocxSource reading = new DocxSource(named);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            int depth = 0;
            int hidden = Integer.MAX_VALUE;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > MAX_DEPTH) {
                            throw PublishedFile.refused(named + ": the document is nested more than " + MAX_DEPTH
                                    + " levels deep. Save only the list of facilities");
                        }
                        hidden = NOT_SHOWN.contains(xml.getLocalName()) ? Math.min(hidden, depth) : hidden;
                        if (depth < hidden) {
                            reading.start(xml);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (depth < hidden) {
                            reading.end(xml.getLocalName());
                        }
                        hidden = depth == hidden ? Integer.MAX_VALUE : hidden;
                        depth--;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (reading.heard) {
                            reading.html.append(Entities.escape(xml.getText()));
                        }
                    }
                    case XMLStreamConstants.DTD ->
                        throw PublishedFile.refused(
                                named + ": the document declares its own document type, which is not safe to read."
                                        + " Save it with a word processor");
                    default -> {
                        // comments and similar parts contain no list text
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw damaged(named, e);
        }
        return HtmlSource.read(label, reading.html.toString());
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "tbl" -> {
                tables.push(new OpenTable());
                html.append("<table>");
            }
            case "tr" ->
                inTable(table -> {
                    table.column = 0;
                    html.append("<tr>");
                });
            case "gridBefore" -> inTable(table -> cell(table, Math.max(1, number(value(xml))), ""));
            case "tc" ->
                inTable(table -> {
                    table.cellAt = html.length();
                    table.columnSpan = 1;
                    table.continued = false;
                });
            case "gridSpan" -> inTable(table -> table.columnSpan = Math.max(1, number(value(xml))));
            case "vMerge" -> inTable(table -> table.continued = !"restart".equals(value(xml)));
            case "r" -> {
                runAt = html.length();
                raised = false;
            }
            case "vertAlign" -> raised = "superscript".equals(value(xml));
            case "t" -> heard = true;
            case "tab", "br", "cr" -> html.append(' ');
            case "noBreakHyphen" -> html.append('-');
            default -> {
                // formatting
            }
        }
    }

    private void cell(OpenTable table, int columnSpan, String content) {
        html.append("<td colspan=")
                .append(columnSpan)
                .append('>')
                .append(content)
                .append("</td>");
        table.column += columnSpan;
    }

    private void endCell(OpenTable table) {
        String content = table.continued ? table.above.getOrDefault(table.column, "") : html.substring(table.cellAt);
        html.setLength(table.cellAt);
        if (html.length() > MAX_PART - content.length()) {
            throw PublishedFile.refused(named + ": with its merged cells, the document has more than "
                    + (MAX_PART >> 20) + " million characters. Save only the list of facilities");
        }
        // A table in a merged cell is shown once.
        table.above.put(table.column, content.contains("<table>") ? "" : content);
        cell(table, table.columnSpan, content);
    }

    private void inTable(Consumer<OpenTable> action) {
        if (!tables.isEmpty()) {
            action.accept(tables.peek());
        }
    }

    private static String value(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static int number(String text) {
        try {
            return Math.min(1_000, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private void end(String name) {
        switch (name) {
            case "t" -> heard = false;
            case "r" -> {
                if (raised) {
                    html.insert(runAt, "<sup>").append("</sup>");
                    raised = false;
                }
            }
            case "p" -> html.append("<br>");
            case "tc" -> inTable(this::endCell);
            case "tbl" -> {
                if (!tables.isEmpty()) {
                    tables.pop();
                    html.append("</table>");
                }
            }
            default -> {
                // formatting
            }
        }
    }
}

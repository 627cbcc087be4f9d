package org.opencmrt.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes sheets as an Office Open XML package (ECMA-376), part by part. It does not use a library, because tests need
 * styles of writing that a library would not produce, and because equal input must give equal bytes.
 */
final class XlsxWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final List<Cell.Format> FORMATS = List.of(Cell.Format.values());

    private final WritingStyle style;
    private final List<Grid> sheets;
    private final StringTable strings;

    XlsxWriter(WritingStyle style, List<Grid> sheets) {
        this.style = style;
        this.sheets = List.copyOf(sheets);
        this.strings = new StringTable(style.strings());
    }

    byte[] bytes() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put("_rels/.rels", relations(List.of("xl/workbook.xml"), List.of("officeDocument")));
        parts.put("xl/workbook.xml", workbook());
        parts.put("xl/_rels/workbook.xml.rels", workbookRelations());
        parts.put("xl/styles.xml", styles());
        for (int i = 0; i < sheets.size(); i++) {
            parts.put(sheetPart(i), new SheetXml(sheets.get(i), style, strings).xml());
        }
        parts.put("xl/sharedStrings.xml", strings.xml());
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME); // the bytes must not depend on the clock
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // writing to memory does not fail
        }
        return bytes.toByteArray();
    }

    private static String sheetPart(int index) {
        return "xl/worksheets/sheet" + (index + 1) + ".xml";
    }

    private String contentTypes() {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<Types xmlns=\"" + PACKAGE + "content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        override(xml, "xl/workbook.xml", "sheet.main+xml");
        override(xml, "xl/styles.xml", "styles+xml");
        override(xml, "xl/sharedStrings.xml", "sharedStrings+xml");
        for (int i = 0; i < sheets.size(); i++) {
            override(xml, sheetPart(i), "worksheet+xml");
        }
        return xml.append("</Types>").toString();
    }

    private static void override(StringBuilder xml, String part, String type) {
        xml.append("<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + type + "\"/>");
    }

    private String workbookRelations() {
        List<String> targets = new java.util.ArrayList<>();
        List<String> types = new java.util.ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            targets.add(sheetPart(i).substring("xl/".length()));
            types.add("worksheet");
        }
        targets.addAll(List.of("styles.xml", "sharedStrings.xml"));
        types.addAll(List.of("styles", "sharedStrings"));
        return relations(targets, types);
    }

    private static String relations(List<String> targets, List<String> types) {
        StringBuilder xml = new StringBuilder(HEAD).append("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < targets.size(); i++) {
            xml.append("<Relationship Id=\"rId" + (i + 1) + "\" Type=\"" + RELATIONS + "/" + types.get(i)
                    + "\" Target=\"" + targets.get(i) + "\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private String workbook() {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><workbookPr")
                .append(style.dates() == WritingStyle.Dates.SINCE_1904 ? " date1904=\"1\"" : "")
                .append("/><sheets>");
        for (int i = 0; i < sheets.size(); i++) {
            String state = sheets.get(i).tab() == Grid.Tab.HIDDEN ? " state=\"hidden\"" : "";
            xml.append("<sheet name=\"" + XmlText.escape(sheets.get(i).name()) + "\" sheetId=\"" + (i + 1) + "\""
                    + state + " r:id=\"rId" + (i + 1) + "\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private static String styles() {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<styleSheet xmlns=\"" + MAIN + "\">")
                .append("<fonts count=\"1\"><font><sz val=\"10\"/><name val=\"Arial\"/></font></fonts>")
                .append("<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>")
                .append("<fill><patternFill patternType=\"gray125\"/></fill></fills>")
                .append("<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>")
                .append(
                        "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>")
                .append("<cellXfs count=\"" + FORMATS.size() + "\">");
        FORMATS.forEach(format -> xml.append("<xf numFmtId=\"" + format.builtIn()
                + "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"));
        return xml.append("</cellXfs></styleSheet>").toString();
    }

    /** The style number of a cell with a format. */
    static int styleOf(Cell.Format format) {
        return FORMATS.indexOf(format);
    }

    static String head() {
        return HEAD;
    }

    static String mainNamespace() {
        return MAIN;
    }
}

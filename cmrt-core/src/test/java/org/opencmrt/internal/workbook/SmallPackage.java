package org.opencmrt.internal.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.opencmrt.model.ReadLimits;

/** A package with one sheet, "Sheet", whose parts the test writes itself. */
final class SmallPackage {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    SmallPackage() {
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        part(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                        + "\"><sheets><sheet name=\"Sheet\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + RELATIONS
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        sheetData("");
        strings();
    }

    SmallPackage part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    SmallPackage part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    SmallPackage without(String name) {
        parts.remove(name);
        return this;
    }

    SmallPackage sheetData(String rows) {
        return part(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    SmallPackage strings(String... items) {
        StringBuilder xml = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
        for (String item : items) {
            xml.append("<si>").append(item).append("</si>");
        }
        return part("xl/sharedStrings.xml", xml.append("</sst>").toString());
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    SheetCells sheet() throws WorkbookException {
        return WorkbookFormats.open(bytes(), ReadLimits.standard())
                .sheet("Sheet", CellAddress.MAX_COLUMN)
                .orElseThrow();
    }
}

package org.opencmrt.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** The table of shared strings of a workbook that is being created. Mutable; for one thread. */
final class StringTable {
    private final WritingStyle.Strings kind;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private int uses;

    StringTable(WritingStyle.Strings kind) {
        this.kind = kind;
    }

    /** The index of a text in the table. */
    int indexOf(String text) {
        uses++;
        return indexes.computeIfAbsent(text, missing -> indexes.size());
    }

    String xml() {
        StringBuilder xml = new StringBuilder(XlsxWriter.head())
                .append("<sst xmlns=\"" + XlsxWriter.mainNamespace() + "\" count=\"" + uses + "\" uniqueCount=\""
                        + indexes.size() + "\">");
        indexes.keySet().forEach(text -> xml.append("<si>").append(item(text)).append("</si>"));
        return xml.append("</sst>").toString();
    }

    private String item(String text) {
        int half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        if (kind != WritingStyle.Strings.RICH || half == 0 || text.contains("_")) {
            return XmlText.element(text);
        }
        return "<r>" + XmlText.element(text.substring(0, half)) + "</r><r><rPr><b/></rPr>"
                + XmlText.element(text.substring(half))
                + "</r><rPh sb=\"0\" eb=\"1\"><t>guide</t></rPh><phoneticPr fontId=\"0\"/>";
    }
}

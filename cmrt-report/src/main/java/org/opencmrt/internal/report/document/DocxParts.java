package org.opencmrt.internal.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.text.StringEscapeUtils;
import org.opencmrt.internal.report.ReportResources;

/** The parts of a Word package that differ between documents. */
final class DocxParts {
    private DocxParts() {}

    static void properties(Document document, OutputStream out) throws IOException {
        String title = StringEscapeUtils.escapeXml10(WordXml.harmless(document.title()));
        out.write(ReportResources.text(DocxParts.class, "docx-core.xml")
                .replace("TITLE", title)
                .getBytes(StandardCharsets.UTF_8));
    }

    static void body(Document document, OutputStream out) throws XMLStreamException {
        WordXml xml = new WordXml(out, "document");
        PageShape page = PageShape.of(document);
        xml.element("body", () -> {
            DocxBlocks blocks = new DocxBlocks(xml, page);
            blocks.paragraph("Title", Text.of(document.title()));
            for (Block block : document.blocks()) {
                block.accept(blocks);
            }
            section(xml, page);
        });
        xml.end();
    }

    private static void section(WordXml xml, PageShape page) throws XMLStreamException {
        xml.element("sectPr", () -> {
            xml.reference("headerReference", "default", "rIdHeader");
            xml.reference("footerReference", "default", "rIdFooter");
            page.write(xml);
        });
    }

    static void header(Document document, OutputStream out) throws XMLStreamException {
        WordXml xml = new WordXml(out, "hdr");
        DocxBlocks blocks = new DocxBlocks(xml, PageShape.of(document));
        blocks.paragraph(
                document.notice().isPresent() ? "Notice" : "Header",
                Text.of(document.notice().orElse(document.title())));
        xml.end();
    }

    static void footer(Document document, OutputStream out) throws XMLStreamException {
        WordXml xml = new WordXml(out, "ftr");
        xml.element("p", () -> {
            xml.element("pPr", () -> xml.empty("pStyle", "val", "Footer"));
            xml.element("r", () -> xml.text("Page "));
            field(xml, "PAGE");
            xml.element("r", () -> xml.text(" of "));
            field(xml, "NUMPAGES");
        });
        xml.end();
    }

    private static void field(WordXml xml, String what) throws XMLStreamException {
        xml.element("fldSimple", () -> xml.element("r", () -> xml.text("1")), "instr", " " + what + " ");
    }
}

package org.opencmrt.internal.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.text.StringEscapeUtils;
import org.opencmrt.internal.report.ReportResources;

/**
 * A document as a Word package (ECMA-376 part 1, transitional). The parts that are the same in every document (styles,
 * numbering, settings, and the footer) are files next to this class. The current time is not used, so equal documents are equal
 * byte for byte.
 */
final class DocxPackage {
    /**
     * An early date, but not the first day that a ZIP file can store, because that day is written with the machine's
     * time zone.
     */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 2, 0, 0);

    private final Document document;

    DocxPackage(Document document) {
        this.document = document;
    }

    /** Writes one part of the package. */
    @FunctionalInterface
    private interface Part {
        void writeTo(OutputStream out) throws IOException, XMLStreamException;
    }

    void writeTo(OutputStream out) throws IOException {
        // Finished but not closed, because the stream belongs to the caller.
        @SuppressWarnings("resource")
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        copy(zip, "[Content_Types].xml", "docx-content-types.xml");
        copy(zip, "_rels/.rels", "docx-package-rels.xml");
        write(zip, "docProps/core.xml", this::properties);
        copy(zip, "word/_rels/document.xml.rels", "docx-document-rels.xml");
        write(zip, "word/document.xml", this::body);
        copy(zip, "word/styles.xml", "docx-styles.xml");
        copy(zip, "word/numbering.xml", "docx-numbering.xml");
        copy(zip, "word/settings.xml", "docx-settings.xml");
        write(zip, "word/header1.xml", this::header);
        copy(zip, "word/footer1.xml", "docx-footer.xml");
        zip.finish();
        zip.flush();
    }

    private static void copy(ZipOutputStream zip, String name, String resource) throws IOException {
        write(zip, name, out -> out.write(ReportResources.bytes(DocxPackage.class, resource)));
    }

    private static void write(ZipOutputStream zip, String name, Part part) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LONG_AGO);
        zip.putNextEntry(entry);
        try {
            part.writeTo(zip);
        } catch (XMLStreamException e) {
            throw new IOException("The part " + name + " cannot be written: " + e.getMessage(), e);
        }
        zip.closeEntry();
    }

    private void properties(OutputStream out) throws IOException {
        String title = StringEscapeUtils.escapeXml10(WordXml.harmless(document.title()));
        out.write(ReportResources.text(DocxPackage.class, "docx-core.xml")
                .replace("TITLE", title)
                .getBytes(StandardCharsets.UTF_8));
    }

    private void body(OutputStream out) throws XMLStreamException {
        WordXml xml = new WordXml(out, "document");
        PageShape page = PageShape.of(document);
        xml.element("body", () -> {
            DocxBlocks blocks = new DocxBlocks(xml, page);
            blocks.paragraph("Title", Text.of(document.title()));
            for (Block block : document.blocks()) {
                block.accept(blocks);
            }
            xml.element("sectPr", () -> {
                xml.reference("headerReference", "default", "rIdHeader");
                xml.reference("footerReference", "default", "rIdFooter");
                page.write(xml);
            });
        });
        xml.end();
    }

    private void header(OutputStream out) throws XMLStreamException {
        WordXml xml = new WordXml(out, "hdr");
        new DocxBlocks(xml, PageShape.of(document))
                .paragraph(
                        document.notice().isPresent() ? "Notice" : "Header",
                        Text.of(document.notice().orElse(document.title())));
        xml.end();
    }
}

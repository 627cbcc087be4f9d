package org.opencmrt.internal.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencmrt.report.Format;
import org.opencmrt.report.HostileProgram;
import org.opencmrt.report.LibreOffice;
import org.opencmrt.report.Rendered;
import org.opencmrt.report.Reported;
import org.opencmrt.report.SampleProgram;

/** Opens the Word documents in an office program and converts them to pages. */
@Tag("slow")
class DocumentInOfficeTest {
    /** In points; headers and footers are within. */
    private static final int MARGIN = 50;

    private static final Reported SAMPLE = SampleProgram.program(SampleProgram.options(true));

    @TempDir
    private Path folder;

    @Test
    void annex_a_opens_and_has_all_its_texts_on_its_pages() throws Exception {
        opens(out -> SAMPLE.annex().render(Format.DOCX, out));
    }

    @Test
    void the_conflict_minerals_report_opens_and_has_all_its_texts_on_its_pages() throws Exception {
        opens(out -> SAMPLE.report().render(Format.DOCX, out));
    }

    @Test
    void form_sd_opens_and_has_all_its_texts_on_its_pages() throws Exception {
        opens(out -> SAMPLE.formSd().render(Format.DOCX, out));
    }

    @Test
    void hostile_texts_open_as_texts() throws Exception {
        Path file = write(out -> HostileProgram.program().report().render(Format.DOCX, out));

        assertThat(texts(LibreOffice.convert(file, "docx"))).isEqualTo(texts(file));
    }

    private void opens(Rendered.Report document) throws Exception {
        Path file = write(document);
        List<String> written = texts(file);

        assertThat(texts(LibreOffice.convert(file, "docx"))).isEqualTo(written);
        try (PDDocument pages = Loader.loadPDF(LibreOffice.convert(file, "pdf").toFile())) {
            assertThat(solid(bodies(pages)))
                    .contains(written.stream().map(DocumentInOfficeTest::solid).toList());
            assertThat(pages.getPages()).allSatisfy(DocumentInOfficeTest::isOfLetterSize);
        }
    }

    /** The pages without headers and footers, which come between the lines of a paragraph that continues on the next page. */
    private static String bodies(PDDocument document) throws IOException {
        StringBuilder text = new StringBuilder();
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        for (PDPage page : document.getPages()) {
            PDRectangle box = page.getMediaBox();
            stripper.addRegion("body", new Rectangle2D.Float(0, MARGIN, box.getWidth(), box.getHeight() - 2 * MARGIN));
            stripper.extractRegions(page);
            text.append(stripper.getTextForRegion("body"));
        }
        return text.toString();
    }

    private static void isOfLetterSize(PDPage page) {
        PDRectangle box = page.getMediaBox();
        assertThat(Math.min(box.getWidth(), box.getHeight())).isEqualTo(PDRectangle.LETTER.getWidth());
        assertThat(Math.max(box.getWidth(), box.getHeight())).isEqualTo(PDRectangle.LETTER.getHeight());
    }

    private Path write(Rendered.Report document) throws IOException {
        return Files.write(folder.resolve("document.docx"), Rendered.bytes(document));
    }

    /** The texts of all paragraphs and cells, in order. */
    private static List<String> texts(Path docx) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XWPFDocument read = new XWPFDocument(Files.newInputStream(docx))) {
            read.getBodyElements().forEach(element -> {
                if (element instanceof XWPFParagraph paragraph) {
                    texts.add(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    for (XWPFTableRow row : table.getRows()) {
                        row.getTableCells().stream().map(XWPFTableCell::getText).forEach(texts::add);
                    }
                }
            });
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    /** The text without the white space and hyphens at line breaks. */
    private static String solid(String text) {
        return text.replaceAll("[\\s\\u00A0\\u00AD-]+", "");
    }
}

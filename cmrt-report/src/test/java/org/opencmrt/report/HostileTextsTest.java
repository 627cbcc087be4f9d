package org.opencmrt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.opencmrt.report.filing.AnnexA;
import org.opencmrt.report.letter.FollowUpLetter;
import org.opencmrt.report.letter.LetterWriter;

/** Attacks in suppliers' texts remain plain text in every report. */
class HostileTextsTest {
    private static final Reported PROGRAM = HostileProgram.program();
    private static final AnnexA ANNEX = PROGRAM.annex();

    @Test
    void nothing_in_html_is_markup_of_a_supplier() throws IOException {
        Map<String, byte[]> pages = new TreeMap<>();
        pages.put("annex", Rendered.bytes(out -> ANNEX.render(Format.HTML, out)));
        pages.put("fragment", Rendered.bytes(out -> ANNEX.render(Format.HTML_FRAGMENT, out)));
        pages.put("report", Rendered.bytes(out -> PROGRAM.report().render(Format.HTML, out)));
        pages.put("form", Rendered.bytes(out -> PROGRAM.formSd().render(Format.HTML, out)));
        pages.put("page", Rendered.bytes(out -> PROGRAM.page(out)));
        List<FollowUpLetter> letters = letters();
        for (int i = 0; i < letters.size(); i++) {
            pages.put(
                    "letter " + i, LetterWriter.standard().html(letters.get(i)).getBytes(StandardCharsets.UTF_8));
        }

        pages.forEach((name, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            Document page = Jsoup.parse(text);
            assertThat(page.select(
                            "img, iframe, object, embed, [onerror], [onfocus], [autofocus], a[href^=javascript]"))
                    .as(name)
                    .isEmpty();
            assertThat(page.select("script:not([type=application/gzip])"))
                    .as(name)
                    .hasSize(name.equals("page") ? 3 : 0)
                    .noneMatch(script -> script.data().contains("dataset.ran=1"));
            assertThat(page.select("b").eachText()).as(name).noneMatch(bold -> bold.startsWith("bold"));
            assertHarmless(name, page.wholeText());
            assertHarmless(name, PageElements.unpacked(text));
        });
    }

    @Test
    void no_cell_of_csv_begins_a_formula() throws IOException {
        List<List<String>> rows =
                Rendered.rows(Format.CSV, Rendered.bytes(out -> ANNEX.render(Format.CSV, out)), "metal");

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).allSatisfy(cell -> {
                    assertThat(cell).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("@");
                    assertHarmless("csv", cell);
                }));
    }

    @Test
    void markdown_stays_one_line_a_row() throws IOException {
        String markdown = Rendered.text(Format.MARKDOWN, out -> ANNEX.render(Format.MARKDOWN, out));

        assertHarmless("annex", markdown);
        for (FollowUpLetter letter : letters()) {
            assertThat(LetterWriter.standard().markdown(letter))
                    .doesNotContain("<script>", "[link](javascript")
                    .satisfies(text -> assertHarmless("letter", text));
        }
    }

    @Test
    void every_part_of_word_documents_and_workbooks_is_well_formed_and_no_cell_is_a_formula() throws Exception {
        Map<String, byte[]> packages = Map.of(
                "annex.xlsx", Rendered.bytes(out -> ANNEX.render(Format.XLSX, out)),
                "annex.docx", Rendered.bytes(out -> ANNEX.render(Format.DOCX, out)),
                "report.docx", Rendered.bytes(out -> PROGRAM.report().render(Format.DOCX, out)),
                "form.docx", Rendered.bytes(out -> PROGRAM.formSd().render(Format.DOCX, out)),
                "rollup.xlsx", Rendered.bytes(out -> PROGRAM.workbook(out)));

        for (Map.Entry<String, byte[]> one : packages.entrySet()) {
            for (Map.Entry<String, byte[]> part : parts(one.getValue()).entrySet()) {
                org.w3c.dom.Document xml = parsed(part.getValue());
                assertThat(xml.getElementsByTagName("f").getLength())
                        .as(one.getKey() + " " + part.getKey())
                        .isZero();
                assertHarmless(part.getKey(), xml.getDocumentElement().getTextContent());
            }
        }
    }

    @Test
    void json_keeps_the_texts_as_they_were_said_and_fits_its_schema() throws IOException {
        StringWriter json = new StringWriter();
        PROGRAM.json(json);

        assertThat(Schemas.problems("rollup", json.toString())).isEmpty();
        assertThat(json.toString()).contains("</script>", "\\u0000");
        assertThat(new String(json.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isNotEmpty();
    }

    @Test
    void file_names_of_letters_contain_no_path_and_are_distinct() {
        List<String> names = LetterWriter.fileNames(
                letters().stream().map(FollowUpLetter::supplier).toList());

        assertThat(names)
                .hasSize(HostileProgram.texts().size())
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name)
                        .matches("[\\p{L}\\p{M}\\p{N}_-][\\p{L}\\p{M}\\p{N}._-]*")
                        .doesNotContain("..")
                        .hasSizeLessThan(120));
        assertThat(names).noneMatch(name -> name.equalsIgnoreCase("con"));
    }

    /**
     * Checks that there are no control characters, no characters that change the text direction, and no unpaired
     * surrogates.
     */
    private static void assertHarmless(String where, String text) {
        assertThat(text.codePoints()
                        .filter(c -> (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                                || (c >= 0x202A && c <= 0x202E)
                                || (c >= 0x2066 && c <= 0x2069)
                                || Character.getType(c) == Character.SURROGATE)
                        .mapToObj(Integer::toHexString))
                .as(where)
                .isEmpty();
    }

    private static List<FollowUpLetter> letters() {
        return PROGRAM.result().assessments().stream()
                .flatMap(one -> FollowUpLetter.of(one, PROGRAM.result(), ReportOptions.standard()).stream())
                .toList();
    }

    private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static org.w3c.dom.Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }
}

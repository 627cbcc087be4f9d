package org.opencmrt.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.Metal;
import org.opencmrt.model.ReferenceEntry;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.testing.FakeReference;
import org.opencmrt.testing.WorkbookFactory;

/** A cell whose formula was overwritten must not stay in the calculation chain, because Excel would repair the file. */
class CalculationChainTest {
    private static final String CHAIN = "xl/calcChain.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final Pattern FORMULA = Pattern.compile("<c r=\"([A-Z]+\\d+)\"[^>]*><f");

    private static WorkbookFactory form() {
        return WorkbookFactory.cmrt("6.5")
                .lookup(FakeReference.SMELTERS.stream()
                        .map(smelter -> new ReferenceEntry(smelter, smelter.name(), Optional.empty()))
                        .toList());
    }

    /** A blank whose workbook has a calculation chain. */
    private static byte[] blank(String chain) {
        Map<String, String> parts = TemplateFillerTest.parts(form().fillable().bytes());
        parts.put(CHAIN, chain);
        parts.computeIfPresent(
                TYPES,
                (name, xml) -> xml.replace(
                        "</Types>",
                        "<Override PartName=\"/xl/calcChain.xml\" ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument.spreadsheetml.calcChain+xml\"/></Types>"));
        parts.computeIfPresent(
                RELATIONS,
                (name, xml) -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rIdChain\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                + "relationships/calcChain\" Target=\"calcChain.xml\"/></Relationships>"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String chain(String cells) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<calcChain xmlns=\"urn:x\">" + cells + "</calcChain>";
    }

    /** Fills in a row with an unlisted smelter, which overwrites the formulas of B5, C5, and E5. */
    private static Map<String, String> filled(byte[] blank) {
        SupplierDeclaration declaration = CmrtReader.create()
                .read(
                        "acme.xlsx",
                        form().smelter(row -> row.notListed(Metal.GOLD, "Hinterland Gold Works", "AUSTRIA"))
                                .bytes())
                .declaration()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateFiller.of("blank.xlsx", blank).fill(declaration, "out.xlsx", out);
        return TemplateFillerTest.parts(out.toByteArray());
    }

    @Test
    void loses_the_cells_that_were_typed_over_and_no_others() {
        String before = chain("<c r=\"D2\" i=\"5\"/><c r=\"B5\" i=\"4\" l=\"1\"/><c r=\"C5\"/><c r=\"C6\"/>"
                + "<c r=\"B5\" i=\"6\"/><c r=\"E5\" i=\"4\"/>");

        Map<String, String> parts = filled(blank(before));

        assertThat(parts.get(CHAIN))
                .isEqualTo(chain("<c r=\"D2\" i=\"5\"/><c r=\"C6\" i=\"4\"/><c r=\"B5\" i=\"6\"/>"));
        assertThat(parts.get("xl/worksheets/sheet4.xml")).contains("r=\"B5\" t=\"inlineStr\"");
    }

    @Test
    void keeps_a_chain_whose_formulas_stay() {
        String before = chain("<c r=\"C6\" i=\"4\"/><c r=\"D2\" i=\"5\"/>");

        assertThat(filled(blank(before)).get(CHAIN)).isEqualTo(before);
    }

    @Test
    void names_all_formulas_that_are_left() {
        List<String> before = formulas(TemplateFillerTest.parts(blank(chain(""))));
        StringBuilder cells = new StringBuilder();
        before.forEach(cell -> cells.append("<c r=\"" + cell + "\" i=\"4\"/>"));

        Map<String, String> parts = filled(blank(chain(cells.toString())));

        List<String> left = formulas(parts);
        assertThat(left).hasSizeLessThan(before.size());
        assertThat(parts.get(CHAIN).split("<c r=\"")).hasSize(left.size() + 1);
        left.forEach(cell -> assertThat(parts.get(CHAIN)).contains("\"" + cell + "\""));
    }

    private static List<String> formulas(Map<String, String> parts) {
        return FORMULA.matcher(parts.get("xl/worksheets/sheet4.xml"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void an_empty_calculation_chain_is_removed() {
        byte[] blank = blank(chain("<c r=\"B5\" i=\"4\"/><c r=\"C5\"/>"));
        Map<String, String> before = TemplateFillerTest.parts(blank);

        Map<String, String> parts = filled(blank);

        assertThat(parts).doesNotContainKey(CHAIN).hasSize(before.size() - 1);
        assertThat(parts.get(TYPES)).doesNotContain("calcChain").contains("worksheet+xml");
        assertThat(parts.get(RELATIONS)).doesNotContain("calcChain").contains("relationships/worksheet");
    }

    @Test
    void hands_the_sheet_of_a_removed_cell_to_the_next_one() {
        assertThat(BookWriter.without(
                        "<x:calcChain><x:c r=\"A1\" i=\"2\"></x:c><x:c r=\"A2\" ></x:c><x:c r=\"A3\"/>"
                                + "<x:c i=\"3\" r=\"A1\" /><x:c r=\"A2\" s=\"1\"/></x:calcChain>",
                        Set.of("2!A1", "3!A1")))
                .isEqualTo("<x:calcChain><x:c r=\"A2\"  i=\"2\"/><x:c r=\"A3\"/><x:c r=\"A2\" s=\"1\" i=\"3\"/>"
                        + "</x:calcChain>");
    }
}

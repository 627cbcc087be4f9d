package org.opencmrt.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.check.TemplateChecker;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.support.SharedFiles;

/** Suppliers' declarations, filled into the official blank of their own version. */
class RealTemplatesTest {
    private static final Pattern CHECKER = Pattern.compile("<sheet [^>]*name=\"Checker\"[^>]*r:id=\"([^\"]*)\"");

    @ParameterizedTest
    @CsvSource({
        "CMRT_6.5_lo_mixed60, CMRT_6.5",
        "CMRT_6.5_excel-cached_specials, CMRT_6.5",
        "CMRT_6.5_lo_no3tg, CMRT_6.5",
        "CMRT_6.22_excel-cached_r350, CMRT_6.22",
        "CMRT_6.1_lo_viaods, CMRT_6.1",
        "CRT_2.21_lo_mixed, CRT_2.21",
        "EMRT_1.2_lo_mixed, EMRT_1.2",
        "EMRT_2.1_lo_three, EMRT_2.1",
        "AMRT_1.3_lo_four, AMRT_1.3"
    })
    void says_what_the_supplier_says_and_counts_what_is_open(String supplier, String template) throws IOException {
        Path blank = SharedFiles.find("templates/RMI_" + template + ".xlsx");
        Path workbook = SharedFiles.find("corpus/" + supplier + ".xlsx");
        SupplierDeclaration said =
                CmrtReader.create().read(workbook).declaration().orElseThrow();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FillResult result = TemplateFiller.of(blank).fill(said, "out.xlsx", out);
        SupplierDeclaration again = CmrtReader.create()
                .read("out.xlsx", out.toByteArray())
                .declaration()
                .orElseThrow();

        assertThat(Said.by(again)).containsExactlyElementsOf(Said.by(said));
        assertThat(result.findings()).noneMatch(finding -> finding.rule().equals("FILL_NOT_IN_LOOKUP"));
        assertThat(shownTotal(out.toByteArray()))
                .isEqualTo(TemplateChecker.create().check(again).incompleteTotal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMRT_6.5", "CMRT_6.22", "CMRT_6.1", "CRT_2.21", "EMRT_1.2", "EMRT_2.1", "AMRT_1.3"})
    void the_checker_of_the_form_counts_what_we_count(String template) {
        Path blank = SharedFiles.find("templates/RMI_" + template + ".xlsx");
        TemplateFiller filler = TemplateFiller.of(blank);
        for (int seed = 0; seed < 3; seed++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            filler.fill(FillingProperties.declaration(filler.template(), seed), "out.xlsx", out);
            SupplierDeclaration filled = CmrtReader.create()
                    .read("out.xlsx", out.toByteArray())
                    .declaration()
                    .orElseThrow();

            assertThat(shownTotal(out.toByteArray()))
                    .as("declaration " + seed)
                    .isEqualTo(TemplateChecker.create().check(filled).incompleteTotal());
        }
    }

    /** The number of open fields that the Checker stores in its cell D2. */
    private static int shownTotal(byte[] workbook) {
        Map<String, String> parts = TemplateFillerTest.parts(workbook);
        Matcher checker = CHECKER.matcher(parts.get("xl/workbook.xml"));
        assertThat(checker.find()).isTrue();
        Matcher part = Pattern.compile("Id=\"" + checker.group(1)
                        + "\"[^>]*Target=\"([^\"]*)\"|Target=\"([^\"]*)\"[^>]*Id=\"" + checker.group(1) + "\"")
                .matcher(parts.get("xl/_rels/workbook.xml.rels"));
        assertThat(part.find()).isTrue();
        String sheet = parts.get("xl/" + (part.group(1) == null ? part.group(2) : part.group(1)));
        Matcher total = Pattern.compile("<c r=\"D2\"[^>]*>.*?<v>(\\d+)</v>").matcher(sheet);
        assertThat(total.find()).isTrue();
        return Integer.parseInt(total.group(1));
    }
}

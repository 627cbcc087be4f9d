package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.testing.WorkbookFactory;

/** Minerals that a supplier names in a language other than English. */
class PickedMetalsTest {
    @Test
    void names_them_in_english_and_keeps_the_order_in_which_the_template_asks() {
        byte[] workbook = WorkbookFactory.amrt("1.2")
                .pick(new Metal("BISMUTH"))
                .pick(new Metal("SILVER"))
                .cell("Declaration!E12", "锌")
                .answer(Question.INTENTIONALLY_ADDED, new Metal("BISMUTH"), Answer.Value.YES)
                .bytes();

        SupplierDeclaration declaration =
                CmrtReader.create().read("acme.xlsx", workbook).declaration().orElseThrow();

        assertThat(declaration.metals()).containsExactly(new Metal("BISMUTH"), new Metal("ZINC"));
        assertThat(declaration.answers())
                .filteredOn(answer -> answer.question() == Question.INTENTIONALLY_ADDED)
                .extracting(Answer::value)
                .first()
                .isEqualTo(Optional.of(Answer.Value.YES));
    }

    @Test
    void reports_leftover_answers_and_comments_of_a_removed_mineral() {
        byte[] workbook = WorkbookFactory.emrt("2.1")
                .pick(new Metal("COBALT"))
                .pick(new Metal("NICKEL"))
                .cell("Declaration!D32", "Yes")
                .cell("Declaration!G33", "only in one product")
                .cell("Declaration!D122", "No")
                .bytes();

        SupplierDeclaration declaration =
                CmrtReader.create().read("acme.xlsx", workbook).declaration().orElseThrow();

        assertThat(declaration.findings())
                .filteredOn(finding -> finding.rule().equals("READ_ANSWER_WITHOUT_METAL"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("D32, G33, D122"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Aluminium,                ALUMINIUM|ALUMINUM|SILVER, 0",
        "-,                        ALUMINUM|SILVER,           1",
        "aluminum,                 ALUMINUM|SILVER,           0",
        "Alüminyum / Aluminium,    ALUMINUM|ALÜMINYUM_ALUMINIUM|SILVER, 0"
    })
    void keeps_a_row_for_each_name(String name, String metals, int firstRow) {
        byte[] workbook = WorkbookFactory.amrt("1.3")
                .cell("Declaration!D12", "Aluminum")
                .cell("Declaration!E12", "Silver")
                .cell("Declaration!G12", "Other [specify below]")
                .cell("Declaration!G15", name)
                .cell("Declaration!D43", "None")
                .cell("Declaration!D44", "Unknown")
                .cell("Declaration!D45", "100%")
                .bytes();
        List<String> texts = List.of("None", "Unknown", "100%");
        List<Metal> expected = Stream.of(metals.split("\\|")).map(Metal::new).toList();

        SupplierDeclaration read =
                CmrtReader.create().read("acme.xlsx", workbook).declaration().orElseThrow();

        assertThat(read.metals()).isEqualTo(expected);
        assertThat(read.answers())
                .filteredOn(answer -> answer.question() == Question.SUPPLIER_RESPONSE_RATE)
                .extracting(answer -> answer.text().orElseThrow())
                .isEqualTo(texts.subList(firstRow, firstRow + expected.size()));
    }

    @Test
    void reports_labels_of_other_minerals() {
        WorkbookFactory factory =
                WorkbookFactory.amrt("1.31").pick(new Metal("LEAD")).pick(new Metal("ZINC"));

        assertThat(CmrtReader.create()
                        .read("acme.xlsx", factory.bytes())
                        .declaration()
                        .orElseThrow()
                        .findings())
                .extracting(Finding::rule)
                .doesNotContain("READ_LAYOUT_NEAREST");
        assertThat(CmrtReader.create()
                        .read(
                                "acme.xlsx",
                                factory.cell("Declaration!B43", "Zinc").bytes())
                        .declaration()
                        .orElseThrow()
                        .findings())
                .filteredOn(finding -> finding.rule().equals("READ_LAYOUT_NEAREST"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("says Zinc, but its answer was read for Lead");
                    assertThat(finding.cell().orElseThrow()).hasToString("acme.xlsx!Declaration!B43");
                });
    }

    @Test
    void does_not_report_blank_rows() {
        byte[] workbook = WorkbookFactory.emrt("2.1")
                .pick(new Metal("COBALT"))
                .answer(Question.INTENTIONALLY_ADDED, new Metal("COBALT"), Answer.Value.YES)
                .bytes();

        assertThat(CmrtReader.create()
                        .read("acme.xlsx", workbook)
                        .declaration()
                        .orElseThrow()
                        .findings())
                .extracting(Finding::rule)
                .doesNotContain("READ_ANSWER_WITHOUT_METAL");
    }
}

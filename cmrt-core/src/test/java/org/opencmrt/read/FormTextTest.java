package org.opencmrt.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.testing.WorkbookFactory;

/** The text of the cells of the form, regardless of how they were filled. */
class FormTextTest {
    private static SupplierDeclaration read(byte[] workbook) {
        return CmrtReader.create().read("texts.xlsx", workbook).fold(d -> d, unreadable -> {
            throw new AssertionError(unreadable.message());
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "Declaration!Z26, form, (Z26)", "Declaration!AAB2, form, (AAB2)", "Declaration!D400, form, (D400)",
        "Declaration!F24, form, (F24)", "Smelter List!AZ5, Smelter List, (row 5)",
                "Product List!AZ6, Product List, (row 6)"
    })
    void names_texts_far_from_fields(String cell, String where, String named) {
        WorkbookFactory factory = WorkbookFactory.cmrt("6.5")
                .company("Acme Ltd.")
                .smelter(row -> row.notListed(Metal.GOLD, "Hinterland", "AUSTRIA"))
                .product("P-1", "Relay", "");

        assertThat(read(factory.bytes()).findings())
                .noneMatch(finding -> finding.rule().equals("READ_TEXT_BESIDE_FIELD"));
        assertThat(read(factory.cell(cell, "see our policy").bytes()).findings())
                .filteredOn(finding -> finding.rule().equals("READ_TEXT_BESIDE_FIELD"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains(where, named))
                .satisfies(finding -> assertThat(finding.cell().orElseThrow()).hasToString("texts.xlsx!" + cell));
    }

    @Test
    void does_not_name_the_texts_of_a_template_in_hidden_columns_and_rows() {
        byte[] workbook = WorkbookFactory.cmrt("6.5")
                .company("Acme Ltd.")
                .cell("Declaration!P9", "A. Company")
                .cell("Declaration!B96", "Yes")
                .bytes();
        byte[] hidden = RewrittenSheet.of(
                workbook,
                "Declaration",
                xml -> xml.replaceFirst("<sheetData>", "<cols><col min=\"12\" max=\"24\" hidden=\"1\"/></cols>$0")
                        .replace("<row r=\"96\"", "<row r=\"96\" hidden=\"1\""));

        assertThat(read(workbook).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("(P9, B96)"));
        assertThat(read(hidden).findings()).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"100%", "100 %", " 100%", "１００％", "100\u00a0%", "\u200e100%\u200b"})
    void takes_a_percentage_however_it_is_written(String text) {
        SupplierDeclaration read = read(WorkbookFactory.cmrt("6.5")
                .answer(Question.SUPPLIER_RESPONSE_RATE, Metal.GOLD, text, "")
                .bytes());

        assertThat(read.answers())
                .filteredOn(answer -> answer.question() == Question.SUPPLIER_RESPONSE_RATE)
                .filteredOn(answer -> answer.metal().equals(Optional.of(Metal.GOLD)))
                .singleElement()
                .extracting(Answer::value)
                .isEqualTo(Optional.of(Answer.Value.ALL));
    }

    @Test
    void reads_a_formula_for_a_blank_cell_as_blank_but_keeps_a_typed_zero() {
        byte[] workbook = WorkbookFactory.cmrt("6.5")
                .cell("Declaration!D12", 0)
                .field(Company.Field.ADDRESS, "to be replaced")
                .bytes();
        byte[] linked = RewrittenSheet.of(
                workbook,
                "Declaration",
                xml -> xml.replaceAll("<c r=\"D14\"[^>]*>.*?</c>", "<c r=\"D14\"><f>Z9</f><v>0</v></c>"));

        SupplierDeclaration read = read(linked);

        assertThat(read.company().text(Company.Field.ADDRESS)).isEmpty();
        assertThat(read.company().text(Company.Field.UNIQUE_ID)).contains("0");
    }

    @Test
    void reads_cells_with_invisible_characters_only_as_blank() {
        SupplierDeclaration read = read(WorkbookFactory.cmrt("6.5")
                .field(Company.Field.ADDRESS, "\u200b \u200b")
                .cell("Smelter List!A5", "\ufeff\u200b")
                .cell("Smelter List!B5", "\u00a0\u2060")
                .bytes());

        assertThat(read.company().text(Company.Field.ADDRESS)).isEmpty();
        assertThat(read.smelters()).isEmpty();
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void takes_a_number_as_a_percentage_only_where_one_is_asked_for() {
        SupplierDeclaration read = read(WorkbookFactory.cmrt("6.5")
                .cell("Declaration!D27", 1)
                .cell("Declaration!D57", 1)
                .bytes());

        assertThat(read.answers())
                .filteredOn(answer -> answer.text().isPresent())
                .extracting(answer -> answer.text().get())
                .containsExactly("1", "100%");
    }

    @Test
    void a_merged_cell_answers_a_question_for_all_its_metals() {
        byte[] workbook = WorkbookFactory.cmrt("6.5")
                .answer(Question.INTENTIONALLY_ADDED, Metal.TIN, "No", "for all below")
                .answer(Question.REMAINS_IN_PRODUCT, Metal.TANTALUM, "", "of its own")
                .bytes();
        byte[] merged = RewrittenSheet.of(
                workbook,
                "Declaration",
                xml -> xml.replaceFirst(
                        "<mergeCells[^>]*>", "$0<mergeCell ref=\"D27:E29\"/><mergeCell ref=\"G27:J32\"/>"));

        SupplierDeclaration read = read(merged);

        assertThat(read.answers())
                .filteredOn(answer -> answer.question() == Question.INTENTIONALLY_ADDED)
                .extracting(answer ->
                        answer.text().orElse("") + "/" + answer.comment().orElse(""))
                .containsExactly("/", "No/for all below", "No/for all below", "No/for all below");
        assertThat(read.answers())
                .filteredOn(answer -> answer.question() == Question.REMAINS_IN_PRODUCT)
                .extracting(answer -> answer.comment().orElse(""))
                .containsExactly("of its own", "", "", "");
    }

    @Test
    void reads_a_version_with_a_decimal_comma() {
        SupplierDeclaration read = read(WorkbookFactory.cmrt("6.5")
                .versionText("Revision 6,5, 25. April 2025")
                .bytes());

        assertThat(read.template().id()).hasToString("CMRT 6.5");
    }

    @Test
    void names_fields_whose_formulas_show_an_error_or_have_no_result() {
        byte[] workbook = WorkbookFactory.cmrt("6.5")
                .field(Company.Field.ADDRESS, "to be replaced")
                .answer(Question.INTENTIONALLY_ADDED, Metal.TIN, "Yes", "to be replaced")
                .bytes();
        byte[] linked = RewrittenSheet.of(
                workbook,
                "Declaration",
                xml -> xml.replaceAll("<c r=\"D14\"[^>]*>.*?</c>", "<c r=\"D14\"><f>[1]Cover!A1</f></c>")
                        .replaceAll("<c r=\"G27\"[^>]*>.*?</c>", "<c r=\"G27\" t=\"e\"><f>A1</f><v>#REF!</v></c>"));

        assertThat(read(linked).findings())
                .filteredOn(finding -> finding.rule().equals("READ_VALUE_MISSING"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("Declaration", "rows 14 and 27"));
        assertThat(read(workbook).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20250314, 2025-03-14", "45730, 2025-03-14", "2025, (none)"})
    void takes_a_number_as_a_date(double number, String date) {
        SupplierDeclaration read =
                read(WorkbookFactory.cmrt("6.5").cell("Declaration!D22", number).bytes());

        assertThat(read.company().effectiveDate().map(LocalDate::toString).orElse("(none)"))
                .isEqualTo(date);
    }

    @Test
    void names_texts_next_to_fields() {
        SupplierDeclaration read = read(WorkbookFactory.cmrt("6.5")
                .company("Acme Ltd.")
                .cell("Declaration!E26", "No")
                .cell("Declaration!I75", "see our policy")
                .cell("Declaration!F27", 1)
                .bytes());

        assertThat(read.findings())
                .filteredOn(finding -> finding.rule().equals("READ_TEXT_BESIDE_FIELD"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("(E26, I75)"));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"A. Company", "a", "A) Company", "A - Company", "Company", "A company"})
    void takes_a_scope_by_its_letter_or_name(String text) {
        SupplierDeclaration read =
                read(WorkbookFactory.cmrt("6.5").cell("Declaration!D9", text).bytes());

        assertThat(read.company().scope()).contains(DeclarationScope.COMPANY);
    }
}

package org.opencmrt.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.model.Answer;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Company;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Product;
import org.opencmrt.model.Question;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.WorkbookFactory;

class TranslationTest {
    private static final TemplateId CMRT = TemplateId.of(TemplateFamily.CMRT, "6.5");
    private static final TemplateId EMRT_1 = TemplateId.of(TemplateFamily.EMRT, "1.2");
    private static final TemplateId EMRT_2 = TemplateId.of(TemplateFamily.EMRT, "2.1");

    private static SupplierDeclaration read(WorkbookFactory workbook) {
        return ((ReadResult.Declaration) CmrtReader.create().read("old.xlsx", workbook.bytes())).value();
    }

    private static Answer answer(Translation translation, Question question, Metal metal) {
        return translation.declaration().answer(question, metal).orElseThrow();
    }

    private static Answer answer(Translation translation, Question question) {
        return translation.declaration().companyAnswer(question).orElseThrow();
    }

    private static FillReport.Field field(Translation translation, Question question, Metal metal) {
        return translation.fields().stream()
                .filter(field ->
                        field.item().equals(question.name()) && field.metal().equals(Optional.of(metal)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asks_for_answers_that_the_declaration_lacks_although_its_template_asks_for_them() {
        SupplierDeclaration bare = DeclarationBuilder.in("bare.xlsx")
                .answer(Question.INTENTIONALLY_ADDED, Metal.TIN, Answer.Value.YES)
                .build();

        assertThat(field(Translation.of(bare, CMRT), Question.CAHRA, Metal.TIN).reason())
                .isEqualTo("The declaration has no answer to this.");
    }

    @Test
    void asks_about_high_risk_areas_when_the_old_form_did_not() {
        Translation moved = Translation.of(read(WorkbookFactory.cmrt("3.01").uses(Metal.TIN)), CMRT);

        FillReport.Field asked = field(moved, Question.CAHRA, Metal.TIN);
        assertThat(asked.transfer()).isEqualTo(FillReport.Field.Transfer.ASK);
        assertThat(asked.target()).contains("Declaration!D45");
        assertThat(asked.required()).isTrue();
        assertThat(answer(moved, Question.CAHRA, Metal.TIN).text()).isEmpty();
    }

    @Test
    void asks_without_need_about_a_metal_that_is_not_used() {
        Translation moved = Translation.of(
                read(WorkbookFactory.cmrt("5.12")
                        .uses(Metal.TIN)
                        .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.NO)),
                CMRT);

        assertThat(field(moved, Question.CAHRA, Metal.GOLD).required()).isFalse();
        assertThat(field(moved, Question.CAHRA, Metal.TIN).required()).isTrue();
    }

    @Test
    void notes_when_the_new_form_asks_for_another_companys_product_numbers() {
        WorkbookFactory old = WorkbookFactory.cmrt("6.22").product("AR-100", "Relay", "");

        assertThat(products(old, CMRT)).containsExactly(Translator.PRODUCTS_OF_RESPONDER);
        assertThat(products(old, TemplateId.of(TemplateFamily.CMRT, "6.4")))
                .containsExactly("The columns are the same.");
        assertThat(products(
                        WorkbookFactory.cmrt("6.5").product("AR-100", "Relay", ""),
                        TemplateId.of(TemplateFamily.CMRT, "6.4")))
                .containsExactly(Translator.PRODUCTS_OF_MANUFACTURER);
    }

    private static List<String> products(WorkbookFactory old, TemplateId target) {
        return Translation.of(read(old), target).fields().stream()
                .filter(field -> field.item().equals(FillReport.Field.PRODUCT))
                .map(FillReport.Field::reason)
                .toList();
    }

    @Test
    void a_declaration_from_another_program_keeps_a_scope_and_a_date_without_texts() {
        SupplierDeclaration declaration = DeclarationBuilder.in("own.json")
                .template(TemplateFamily.CMRT, "6.5")
                .scope(DeclarationScope.COMPANY)
                .effective(LocalDate.of(2026, 1, 15))
                .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.YES)
                .build();
        assertThat(declaration.company().fields()).doesNotContainKey(Company.Field.EFFECTIVE_DATE);

        Translation same = Translation.of(declaration, CMRT);

        assertThat(same.declaration().company().text(Company.Field.SCOPE)).contains("A. Company");
        assertThat(same.declaration().company().effectiveDate()).contains(LocalDate.of(2026, 1, 15));
        assertThat(field(same, Question.CAHRA, Metal.GOLD).reason())
                .isEqualTo("The declaration has no answer to this.");
    }

    @Test
    void never_makes_a_range_narrower() {
        Translation moved = Translation.of(
                read(WorkbookFactory.cmrt("3.01")
                        .uses(Metal.TIN, Metal.GOLD, Metal.TUNGSTEN)
                        .answer(Question.SUPPLIER_RESPONSE_RATE, Metal.TIN, "No, but greater than 75%", "")
                        .answer(Question.SUPPLIER_RESPONSE_RATE, Metal.GOLD, "No, but less than 25%", "")
                        .answer(Question.SUPPLIER_RESPONSE_RATE, Metal.TUNGSTEN, "No, but greater than 50%", "")),
                CMRT);

        assertThat(answer(moved, Question.SUPPLIER_RESPONSE_RATE, Metal.TIN).text())
                .contains("Greater than 75%");
        assertThat(field(moved, Question.SUPPLIER_RESPONSE_RATE, Metal.TIN).transfer())
                .isEqualTo(FillReport.Field.Transfer.CONFIRM);
        assertThat(answer(moved, Question.SUPPLIER_RESPONSE_RATE, Metal.GOLD).value())
                .contains(Answer.Value.HALF_OR_LESS);
        assertThat(field(moved, Question.SUPPLIER_RESPONSE_RATE, Metal.GOLD).said())
                .contains("No, but less than 25%");
        assertThat(answer(moved, Question.SUPPLIER_RESPONSE_RATE, Metal.TUNGSTEN)
                        .value())
                .contains(Answer.Value.OVER_50);
    }

    @Test
    void never_turns_unknown_into_no() {
        Translation moved = Translation.of(
                read(WorkbookFactory.cmrt("3.01")
                        .uses(Metal.TIN)
                        .answer(Question.ALL_SMELTERS_IDENTIFIED, Metal.TIN, Answer.Value.UNKNOWN)),
                CMRT);

        assertThat(answer(moved, Question.ALL_SMELTERS_IDENTIFIED, Metal.TIN).value())
                .isEmpty();
        assertThat(field(moved, Question.ALL_SMELTERS_IDENTIFIED, Metal.TIN).said())
                .contains("Unknown");
    }

    @Test
    void treats_a_metal_as_used_if_it_remains_in_the_product() {
        Translation moved = Translation.of(
                read(WorkbookFactory.cmrt("4.2")
                        .answer(Question.INTENTIONALLY_ADDED, Metal.TIN, "No", "solder only")
                        .answer(Question.REMAINS_IN_PRODUCT, Metal.TIN, Answer.Value.YES)
                        .answer(Question.INTENTIONALLY_ADDED, Metal.GOLD, Answer.Value.NO)
                        .answer(Question.REMAINS_IN_PRODUCT, Metal.GOLD, Answer.Value.NO)),
                CMRT);

        assertThat(answer(moved, Question.INTENTIONALLY_ADDED, Metal.TIN).value())
                .contains(Answer.Value.YES);
        assertThat(answer(moved, Question.INTENTIONALLY_ADDED, Metal.TIN).comment())
                .contains("solder only");
        FillReport.Field used = field(moved, Question.INTENTIONALLY_ADDED, Metal.TIN);
        assertThat(used.said()).contains("No (comment: solder only); question 2: Yes");
        assertThat(used.sources()).extracting(CellRef::cell).hasSize(2);
        assertThat(field(moved, Question.INTENTIONALLY_ADDED, Metal.GOLD).transfer())
                .isEqualTo(FillReport.Field.Transfer.CONFIRM);
        assertThat(answer(moved, Question.REMAINS_IN_PRODUCT, Metal.GOLD).value())
                .isEmpty();
    }

    @Test
    void keeps_an_old_text_that_says_more_in_the_comment() {
        Translation moved = Translation.of(
                read(WorkbookFactory.cmrt("2.03a")
                        .companyAnswer(
                                Question.REQUIRES_VALIDATED_SMELTERS,
                                "Planned once lists become available",
                                "from 2014")
                        .companyAnswer(Question.REVIEWS_RESPONSES, "Yes (internal audit)", "")),
                CMRT);

        assertThat(answer(moved, Question.REQUIRES_VALIDATED_SMELTERS).text()).contains("No");
        assertThat(answer(moved, Question.REQUIRES_VALIDATED_SMELTERS).comment())
                .contains("Planned once lists become available; from 2014");
        assertThat(answer(moved, Question.REVIEWS_RESPONSES).comment()).contains("Yes (internal audit)");
    }

    @ParameterizedTest
    @CsvSource({"Yes all smelters have been provided, Yes", "Yes, Yes", "No, No"})
    void writes_the_old_answers_about_all_smelters_in_new_words(String old, String expected) {
        Translation moved = Translation.of(
                read(WorkbookFactory.cmrt("2.03a")
                        .uses(Metal.GOLD)
                        .answer(Question.ALL_SMELTERS_IDENTIFIED, Metal.GOLD, old, "as of May")),
                CMRT);

        Answer answer = answer(moved, Question.ALL_SMELTERS_IDENTIFIED, Metal.GOLD);
        assertThat(answer.text()).contains(expected);
        assertThat(answer.comment()).contains("as of May");
    }

    @Test
    void leaves_the_sec_answer_open_for_the_eu() {
        Translation yes = Translation.of(
                read(WorkbookFactory.cmrt("4.2").companyAnswer(Question.DISCLOSURE_REQUIRED, Answer.Value.YES)), CMRT);
        Translation no = Translation.of(
                read(WorkbookFactory.cmrt("4.2").companyAnswer(Question.DISCLOSURE_REQUIRED, Answer.Value.NO)), CMRT);

        assertThat(answer(yes, Question.DISCLOSURE_REQUIRED).text()).contains("Yes, with the SEC");
        assertThat(answer(no, Question.DISCLOSURE_REQUIRED).text()).isEmpty();
    }

    @Test
    void asks_for_the_contact_if_the_old_form_has_only_an_authorizer() {
        Translation moved = Translation.of(
                read(WorkbookFactory.cmrt("2.03a").field(Company.Field.AUTHORIZER_NAME, "R. Roe")), CMRT);

        assertThat(moved.declaration().company().text(Company.Field.AUTHORIZER_NAME))
                .contains("R. Roe");
        assertThat(moved.declaration().company().text(Company.Field.CONTACT_NAME))
                .isEmpty();
        assertThat(moved.toAsk()).extracting(FillReport.Field::item).contains("CONTACT_NAME", "UNIQUE_ID_AUTHORITY");
    }

    @Test
    void asks_for_the_date_of_another_form_and_keeps_that_of_the_same() {
        SupplierDeclaration old = read(WorkbookFactory.cmrt("6.1").effectiveDate(LocalDate.of(2024, 3, 14)));

        assertThat(Translation.of(old, CMRT).declaration().company().effectiveDate())
                .isEmpty();
        assertThat(Translation.of(old, CMRT).isTranslated()).isTrue();
        Translation same = Translation.of(old, TemplateId.of(TemplateFamily.CMRT, "6.1"));
        assertThat(same.declaration().company().effectiveDate()).contains(LocalDate.of(2024, 3, 14));
        assertThat(same.isTranslated()).isFalse();
    }

    @Test
    void makes_a_division_a_scope_of_its_own_to_be_confirmed() {
        Translation moved = Translation.of(
                DeclarationBuilder.in("old.xlsx")
                        .template(TemplateFamily.CMRT, "2.03a")
                        .scope(DeclarationScope.DIVISION)
                        .field(Company.Field.SCOPE, "B. Division Level")
                        .build(),
                CMRT);

        assertThat(moved.declaration().company().scope()).contains(DeclarationScope.USER_DEFINED);
        assertThat(moved.certain().company().scope()).isEmpty();
        assertThat(moved.toAsk()).extracting(FillReport.Field::item).contains("SCOPE_DESCRIPTION");
    }

    @Test
    void leaves_proposals_out_of_what_is_certain() {
        Translation moved = Translation.of(
                read(WorkbookFactory.cmrt("2.03a").companyAnswer(Question.POLICY_ESTABLISHED, Answer.Value.NO)), CMRT);

        assertThat(answer(moved, Question.POLICY_ESTABLISHED).value()).contains(Answer.Value.NO);
        assertThat(moved.certain()
                        .companyAnswer(Question.POLICY_ESTABLISHED)
                        .orElseThrow()
                        .value())
                .isEmpty();
    }

    @Test
    void lists_questions_that_the_new_form_does_not_ask() {
        Translation moved = Translation.of(
                read(WorkbookFactory.cmrt("4.2").companyAnswer(Question.REQUESTS_SMELTER_NAMES, "Yes", "yearly")),
                CMRT);

        assertThat(moved.leftOut()).anySatisfy(field -> {
            assertThat(field.item()).isEqualTo("REQUESTS_SMELTER_NAMES");
            assertThat(field.said()).contains("Yes (comment: yearly)");
        });
    }

    @Test
    void answers_two_questions_from_the_public_policy_of_the_crt() {
        SupplierDeclaration yes = read(
                WorkbookFactory.crt("2.21").companyAnswer(Question.POLICY_ESTABLISHED, "Yes", "https://a.example"));
        SupplierDeclaration no =
                read(WorkbookFactory.crt("2.21").companyAnswer(Question.POLICY_ESTABLISHED, Answer.Value.NO));

        Translation both = Translation.of(yes, EMRT_2);
        assertThat(answer(both, Question.POLICY_ESTABLISHED).comment()).isEmpty();
        assertThat(answer(both, Question.POLICY_PUBLIC).comment()).contains("https://a.example");
        Translation neither = Translation.of(no, EMRT_2);
        assertThat(answer(neither, Question.POLICY_ESTABLISHED).value()).isEmpty();
        assertThat(answer(neither, Question.POLICY_PUBLIC).value()).contains(Answer.Value.NO);
    }

    @Test
    void keeps_the_limit_of_an_answer_about_some_countries() {
        Translation moved = Translation.of(
                read(WorkbookFactory.emrt("1.2")
                        .uses(Metal.COBALT)
                        .answer(Question.CAHRA, Metal.COBALT, "DRC only", "three smelters")),
                EMRT_2);

        assertThat(answer(moved, Question.CAHRA, Metal.COBALT).text()).contains("Yes");
        assertThat(answer(moved, Question.CAHRA, Metal.COBALT).comment()).contains("DRC only; three smelters");
        assertThat(moved.toAsk()).anySatisfy(field -> assertThat(field.label()).isEqualTo("Further minerals"));
    }

    @Test
    void leaves_out_what_is_about_minerals_of_another_form() {
        Translation moved = Translation.of(
                read(WorkbookFactory.emrt("2.1")
                        .pick(Metal.COBALT)
                        .pick(Metal.NICKEL)
                        .uses(Metal.COBALT, Metal.NICKEL)
                        .product(Map.of(Product.Column.NUMBER, "P1", Product.Column.REQUESTER_NUMBER, "R1"))),
                EMRT_1);

        assertThat(moved.leftOut())
                .anySatisfy(field -> assertThat(field.metal()).contains(Metal.NICKEL))
                .anySatisfy(field -> assertThat(field.said()).contains("R1"));
        assertThat(moved.declaration().products()).hasSize(1);
    }

    @Test
    void says_no_less_than_the_old_answer_about_processors() {
        Translation moved = Translation.of(
                read(WorkbookFactory.emrt("2.1")
                        .pick(Metal.COBALT)
                        .answer(
                                Question.REQUIRES_VALIDATED_SMELTERS,
                                Metal.COBALT,
                                "Yes, when more processors are validated",
                                "")),
                EMRT_1);

        assertThat(field(moved, Question.REQUIRES_VALIDATED_SMELTERS, Metal.COBALT)
                        .transfer())
                .isEqualTo(FillReport.Field.Transfer.ASK);
    }

    @Test
    void puts_the_company_before_the_old_form() {
        CompanyProfile company = new CompanyProfile(
                Map.of(Company.Field.CONTACT_NAME, "J. Doe"),
                Optional.of(DeclarationScope.COMPANY),
                Optional.of(LocalDate.of(2026, 1, 2)),
                List.of(new CompanyProfile.GivenAnswer(
                        Question.CAHRA, Optional.of(Metal.TIN), Optional.of(Answer.Value.NO), Optional.of("checked"))),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Translation moved = Translation.of(read(WorkbookFactory.cmrt("3.01").uses(Metal.TIN)), CMRT, company);

        assertThat(answer(moved, Question.CAHRA, Metal.TIN).value()).contains(Answer.Value.NO);
        assertThat(answer(moved, Question.CAHRA, Metal.TIN).comment()).contains("checked");
        assertThat(moved.declaration().company().effectiveDate()).contains(LocalDate.of(2026, 1, 2));
        assertThat(moved.declaration().company().text(Company.Field.CONTACT_NAME))
                .contains("J. Doe");
    }

    @Test
    void refuses_a_form_about_other_minerals() {
        SupplierDeclaration old = read(WorkbookFactory.cmrt("6.5"));

        assertThatThrownBy(() -> Translation.of(old, EMRT_2))
                .isInstanceOf(FillException.class)
                .hasMessage("cannot translate CMRT 6.5 into EMRT 2.1: the two templates cover different minerals, and"
                        + " their questions name those minerals. Fill in the EMRT from its own data.");
        assertThatThrownBy(() -> Translation.of(old, TemplateId.of(TemplateFamily.CMRT, "3.01")))
                .hasMessageContaining("no rules lead from CMRT 6.x to other versions");
    }

    @Test
    void names_the_cells_of_the_new_form() {
        Translation moved = Translation.of(read(WorkbookFactory.cmrt("2.03a").uses(Metal.GOLD)), CMRT);

        assertThat(answer(moved, Question.COVERED_COUNTRIES, Metal.GOLD).cell())
                .isEqualTo(new CellRef("old.xlsx", "Declaration", "D40"));
        assertThat(field(moved, Question.COVERED_COUNTRIES, Metal.GOLD).sources())
                .containsExactly(new CellRef("old.xlsx", "Declaration", "D30"));
    }
}

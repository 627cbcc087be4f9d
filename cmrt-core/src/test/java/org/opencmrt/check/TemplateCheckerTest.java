package org.opencmrt.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencmrt.model.Answer;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.testing.Facilities;
import org.opencmrt.testing.WorkbookFactory;

/** How the Checkers of the templates treat cells that are filled in unusual ways. */
class TemplateCheckerTest {
    @Test
    void a_cell_with_only_a_space_is_requested_but_not_counted_like_on_the_sheet() {
        CheckResult check = check(cmrt().cell("Declaration!D18", " "));

        assertThat(check.incompleteTotal()).isZero();
        assertThat(check.isComplete()).isFalse();
        assertThat(check.findings()).extracting(Finding::rule).containsExactly("CHECK_AUTHORIZER_NAME");
    }

    @Test
    void the_number_zero_in_the_form_counts_as_blank_as_it_does_for_the_sheet() {
        assertThat(check(cmrt().cell("Declaration!D17", 0)).incompleteTotal()).isEqualTo(1);
        assertThat(check(cmrt().cell("Declaration!D17", 1)).incompleteTotal()).isZero();
    }

    @Test
    void an_answer_with_outer_spaces_has_the_same_effect_on_later_questions_as_in_the_sheet() {
        CheckResult check = check(cmrt().cell("Declaration!D28", " Yes "));

        // questions 2 to 8 about gold: the sheet requires exactly "Yes"
        assertThat(check.incompleteTotal()).isEqualTo(7);
        assertThat(check.findings())
                .allMatch(finding -> finding.metal().equals(Optional.of(Metal.GOLD)))
                .allMatch(finding -> finding.followUp()
                        .orElseThrow()
                        .contains("the first questions about gold from the drop-down lists"));
        assertThat(check(cmrt().cell("Declaration!D28", "yes")).incompleteTotal())
                .isZero();
        assertThat(check(cmrt().cell("Declaration!D40", " No ")).incompleteTotal())
                .isZero();
    }

    @Test
    void a_metal_that_is_not_spelled_like_in_the_template_is_not_found_by_the_sheet() {
        CheckResult check = check(cmrt().cell("Smelter List!B5", "Gold "));

        assertThat(check.incompleteTotal()).isEqualTo(1);
        assertThat(check.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("not spelled \"Gold\""));
        assertThat(check(cmrt().cell("Smelter List!B5", "GOLD")).incompleteTotal())
                .isZero();
    }

    @Test
    void a_first_product_that_is_only_a_space_is_a_product_for_the_sheet_only() {
        WorkbookFactory products =
                cmrt().scope(DeclarationScope.PRODUCT, "").cell("Declaration!D9", "B. Product (or List of Products)");

        assertThat(check(products).incompleteTotal()).isEqualTo(1);
        CheckResult blank = check(products.cell("Product List!B6", " "));
        assertThat(blank.incompleteTotal()).isZero();
        assertThat(blank.findings()).extracting(Finding::rule).containsExactly("CHECK_PRODUCT_LIST");
        assertThat(check(products.cell("Product List!B6", "AR-100")).isComplete())
                .isTrue();
    }

    @Test
    void an_other_mineral_must_be_named() {
        assertThat(amrt("").findings()).extracting(Finding::rule).contains("CHECK_OTHER_MINERAL_NAMES");
        assertThat(amrt("Bismuth").findings()).extracting(Finding::rule).doesNotContain("CHECK_OTHER_MINERAL_NAMES");
        assertThat(amrt("Bismuth").items().stream()
                        .filter(item -> item.item().equals("SMELTER_FOR_MINERAL"))
                        .map(CheckResult.Item::metal))
                .contains(Optional.of(new Metal("BISMUTH")));
    }

    @Test
    void a_selected_mineral_is_searched_as_it_is_spelled_in_the_selection() {
        assertThat(smeltersOpen(emrt())).isEmpty();
        assertThat(smeltersOpen(emrt().cell("Declaration!D12", "Cobalt ")))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains("spelled differently from the selected mineral"));
        assertThat(smeltersOpen(emrt().cell("Declaration!D12", "Cobalt ").cell("Smelter List!B5", "cobalt ")))
                .isEmpty();
        assertThat(smeltersOpen(emrt().cell("Smelter List!B5", "Cobalt "))).hasSize(1);
    }

    private static List<Finding> smeltersOpen(WorkbookFactory workbook) {
        return check(workbook).findings().stream()
                .filter(finding -> finding.rule().equals("CHECK_SMELTER_FOR_MINERAL"))
                .toList();
    }

    private static WorkbookFactory emrt() {
        return WorkbookFactory.emrt("2.1")
                .pick(Metal.COBALT)
                .uses(Metal.COBALT)
                .lookup(Facilities.list()
                        .with(Metal.COBALT, "CID900001", "Northern Cobalt Refinery", "SWEDEN")
                        .entries())
                .smelter(row -> row.listed(Metal.COBALT, "Northern Cobalt Refinery"));
    }

    private static CheckResult amrt(String otherName) {
        return check(WorkbookFactory.amrt("1.3")
                .pick(Metal.COBALT)
                .cell("Declaration!E12", "Other [specify below]")
                .cell("Declaration!E15", otherName));
    }

    private static WorkbookFactory cmrt() {
        return WorkbookFactory.cmrt("6.5")
                .company("Acme Relays Ltd.")
                .cell("Declaration!D9", "A. Company")
                .people("Kim Doe", "kim.doe@acme.example", "+1 555 0100", "Lee Roe")
                .effectiveDate(java.time.LocalDate.of(2025, 6, 30))
                .lookup(Facilities.list()
                        .with(Metal.GOLD, "CID900001", "Northern Gold Refinery", "SWEDEN")
                        .entries())
                .uses(Metal.GOLD)
                .companyAnswer(Question.POLICY_PUBLIC, Answer.Value.NO)
                .smelter(row -> row.listed(Metal.GOLD, "Northern Gold Refinery"));
    }

    private static CheckResult check(WorkbookFactory workbook) {
        return TemplateChecker.create()
                .check(CmrtReader.create()
                        .read("acme.xlsx", workbook.bytes())
                        .declaration()
                        .orElseThrow());
    }

    @Test
    void requests_to_the_supplier_name_the_cell() {
        List<Finding> findings = check(cmrt().cell("Declaration!D40", "")).findings();

        assertThat(findings)
                .extracting(finding -> finding.cell().orElseThrow().address())
                .containsExactly("Declaration!D40");
    }
}

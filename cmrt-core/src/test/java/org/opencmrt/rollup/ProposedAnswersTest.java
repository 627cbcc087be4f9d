package org.opencmrt.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencmrt.model.Answer.Value.ALL;
import static org.opencmrt.model.Answer.Value.NO;
import static org.opencmrt.model.Answer.Value.OVER_50;
import static org.opencmrt.model.Answer.Value.UNKNOWN;
import static org.opencmrt.model.Answer.Value.YES;
import static org.opencmrt.model.Question.ALL_SMELTERS_IDENTIFIED;
import static org.opencmrt.model.Question.ALL_SMELTERS_REPORTED;
import static org.opencmrt.model.Question.CAHRA;
import static org.opencmrt.model.Question.COVERED_COUNTRIES;
import static org.opencmrt.model.Question.INTENTIONALLY_ADDED;
import static org.opencmrt.model.Question.RECYCLED_OR_SCRAP;
import static org.opencmrt.model.Question.REMAINS_IN_PRODUCT;
import static org.opencmrt.model.Question.SUPPLIER_RESPONSE_RATE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.support.RollUps;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.FakeReference;

/** The proposed answers for the company's own declaration. All of them are about gold. */
class ProposedAnswersTest {
    private static DeclarationBuilder supplier(String name) {
        return DeclarationBuilder.in(name + ".xlsx").company(name);
    }

    /** A supplier that uses gold from outside of the covered countries and has complete information about it. */
    private static DeclarationBuilder perfect(String name) {
        return with(
                supplier(name),
                INTENTIONALLY_ADDED,
                YES,
                REMAINS_IN_PRODUCT,
                YES,
                COVERED_COUNTRIES,
                NO,
                CAHRA,
                NO,
                RECYCLED_OR_SCRAP,
                NO,
                ALL_SMELTERS_IDENTIFIED,
                YES,
                ALL_SMELTERS_REPORTED,
                YES);
    }

    private static DeclarationBuilder with(DeclarationBuilder declaration, Object... answers) {
        for (int i = 0; i < answers.length; i += 2) {
            declaration.answer((Question) answers[i], Metal.GOLD, (Answer.Value) answers[i + 1]);
        }
        return declaration;
    }

    private static ProposedAnswers propose(String asked, DeclarationBuilder... declarations) {
        RollUp rollUp =
                Stream.of(declarations).map(DeclarationBuilder::read).collect(RollUps.collector(new FakeReference()));
        byte[] list = ("name\n" + asked).getBytes(StandardCharsets.UTF_8);
        return asked.isEmpty()
                ? ProposedAnswers.of(rollUp)
                : ProposedAnswers.of(rollUp, Survey.of(rollUp, AskedSuppliers.parse("asked.csv", list)));
    }

    private static Optional<Answer.Value> value(ProposedAnswers answers, Question question) {
        return answers.of(question, Metal.GOLD).flatMap(ProposedAnswers.Proposal::value);
    }

    private static String reason(ProposedAnswers answers, Question question) {
        return answers.of(question, Metal.GOLD).orElseThrow().reason();
    }

    @Test
    void every_favorable_answer_is_proposed_if_every_supplier_gives_it() {
        ProposedAnswers answers = propose("a\nb\n", perfect("a"), perfect("b"));
        assertThat(value(answers, INTENTIONALLY_ADDED)).contains(YES);
        assertThat(value(answers, REMAINS_IN_PRODUCT)).contains(YES);
        assertThat(value(answers, COVERED_COUNTRIES)).contains(NO);
        assertThat(value(answers, CAHRA)).contains(NO);
        assertThat(value(answers, RECYCLED_OR_SCRAP)).contains(NO);
        assertThat(value(answers, SUPPLIER_RESPONSE_RATE)).contains(ALL);
        assertThat(value(answers, ALL_SMELTERS_IDENTIFIED)).contains(YES);
        assertThat(value(answers, ALL_SMELTERS_REPORTED)).contains(YES);
        assertThat(reason(answers, COVERED_COUNTRIES)).isEqualTo("every declaration in scope answers No");
        assertThat(answers.of(COVERED_COUNTRIES, Metal.GOLD).orElseThrow().cells())
                .hasToString("[a.xlsx!Declaration!D40, b.xlsx!Declaration!D40]");
    }

    @Test
    void one_yes_is_a_yes() {
        DeclarationBuilder covered =
                with(supplier("c"), INTENTIONALLY_ADDED, YES, REMAINS_IN_PRODUCT, YES, COVERED_COUNTRIES, YES);
        ProposedAnswers answers = propose("", perfect("a"), covered);
        assertThat(value(answers, COVERED_COUNTRIES)).contains(YES);
        assertThat(answers.of(COVERED_COUNTRIES, Metal.GOLD).orElseThrow().cells())
                .hasToString("[c.xlsx!Declaration!D40]");
        assertThat(value(answers, CAHRA)).as("not asked of one").contains(UNKNOWN);
    }

    @Test
    void an_out_of_scope_declaration_has_no_signals_about_origins() {
        DeclarationBuilder denies = with(supplier("c"), INTENTIONALLY_ADDED, NO, COVERED_COUNTRIES, YES);
        ProposedAnswers answers = propose("", perfect("a"), denies);
        assertThat(value(answers, INTENTIONALLY_ADDED)).contains(YES);
        assertThat(value(answers, COVERED_COUNTRIES)).contains(NO);
    }

    @Test
    void no_more_questions_are_asked_if_every_answer_is_no() {
        ProposedAnswers answers = propose("", with(supplier("a"), INTENTIONALLY_ADDED, NO));
        assertThat(value(answers, INTENTIONALLY_ADDED)).contains(NO);
        assertThat(answers.of(REMAINS_IN_PRODUCT, Metal.GOLD)).isEmpty();
        assertThat(answers.of(COVERED_COUNTRIES, Metal.GOLD)).isEmpty();
    }

    @Test
    void a_blank_answer_leaves_the_question_open() {
        DeclarationBuilder blank = supplier("b").unanswered(INTENTIONALLY_ADDED, Metal.GOLD);
        ProposedAnswers answers =
                propose("", with(supplier("a"), INTENTIONALLY_ADDED, NO), with(blank, REMAINS_IN_PRODUCT, NO));
        assertThat(answers.of(INTENTIONALLY_ADDED, Metal.GOLD)).isPresent();
        assertThat(value(answers, INTENTIONALLY_ADDED)).isEmpty();
    }

    @Test
    void no_is_not_proposed_if_a_supplier_did_not_respond_or_reports_a_smelter() {
        DeclarationBuilder no = with(supplier("a"), INTENTIONALLY_ADDED, NO);
        ProposedAnswers silent = propose("a\nsilent\n", no);
        assertThat(value(silent, INTENTIONALLY_ADDED)).isEmpty();
        assertThat(reason(silent, INTENTIONALLY_ADDED))
                .isEqualTo("no declaration answers Yes; 1 supplier did not respond");
        ProposedAnswers named =
                propose("", no, supplier("b").smelter(Entry.LISTED, Metal.GOLD, "Aurora Refining Ltd.", null, null));
        assertThat(value(named, INTENTIONALLY_ADDED)).isEmpty();
        assertThat(reason(named, INTENTIONALLY_ADDED))
                .isEqualTo("no declaration answers Yes; 1 declaration is blank or undecided, or does not ask the"
                        + " question");
    }

    @Test
    void open_points_prevent_a_no() {
        assertThat(value(propose("a\nsilent\n", perfect("a")), COVERED_COUNTRIES))
                .contains(UNKNOWN);
        ProposedAnswers unresolved =
                propose("", perfect("a").smelter(Entry.NOT_LISTED, Metal.GOLD, "Somebody's Foundry", null, null));
        assertThat(value(unresolved, COVERED_COUNTRIES)).contains(UNKNOWN);
        assertThat(reason(unresolved, COVERED_COUNTRIES))
                .isEqualTo("no declaration answers Yes; 1 entry is unmatched (1 unknown facility)");
        assertThat(value(unresolved, ALL_SMELTERS_REPORTED)).contains(NO);
    }

    @Test
    void every_question_counts_the_same_unmatched_entries_and_tells_their_kinds() {
        ProposedAnswers answers = propose(
                "",
                perfect("a")
                        .smelter(Entry.NOT_LISTED, Metal.GOLD, "N/A", null, null)
                        .smelter(Entry.NOT_LISTED, Metal.GOLD, "Confidential", null, null)
                        .smelter(Entry.NOT_YET_IDENTIFIED, Metal.GOLD, null, null, null));

        String unmatched = "3 entries are unmatched (1 not yet identified, 1 withheld name, 1 placeholder)";
        assertThat(reason(answers, COVERED_COUNTRIES)).isEqualTo("no declaration answers Yes; " + unmatched);
        assertThat(reason(answers, ALL_SMELTERS_REPORTED)).isEqualTo(unmatched + "; none of them reports a smelter");
        assertThat(value(answers, ALL_SMELTERS_REPORTED)).contains(YES);
    }

    @Test
    void all_decisive_cells_are_reported() {
        DeclarationBuilder[] many = IntStream.range(0, 24)
                .mapToObj(number -> perfect("supplier " + number))
                .toArray(DeclarationBuilder[]::new);

        assertThat(propose("", many)
                        .of(INTENTIONALLY_ADDED, Metal.GOLD)
                        .orElseThrow()
                        .cells())
                .hasSize(24);
    }

    @Test
    void all_recycled_is_proposed_only_if_every_declaration_says_so() {
        DeclarationBuilder recycles =
                with(supplier("r"), INTENTIONALLY_ADDED, YES, REMAINS_IN_PRODUCT, YES, RECYCLED_OR_SCRAP, YES);
        assertThat(value(propose("r\n", recycles), RECYCLED_OR_SCRAP)).contains(YES);
        assertThat(value(propose("r\nsilent\n", recycles), RECYCLED_OR_SCRAP)).contains(UNKNOWN);
        assertThat(value(propose("", recycles, perfect("a")), RECYCLED_OR_SCRAP))
                .contains(NO);
    }

    @Test
    void the_rate_is_based_on_surveyed_suppliers() {
        ProposedAnswers answers = propose("a\nb\nc\n", perfect("a"), perfect("b"));
        assertThat(value(answers, SUPPLIER_RESPONSE_RATE)).contains(OVER_50);
        assertThat(reason(answers, SUPPLIER_RESPONSE_RATE)).isEqualTo("2 of 3 suppliers asked about it responded");
        assertThat(value(answers, ALL_SMELTERS_IDENTIFIED)).contains(NO);
        assertThat(value(propose("", perfect("a")), SUPPLIER_RESPONSE_RATE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, NONE",
        "1, 10, HALF_OR_LESS",
        "5, 10, HALF_OR_LESS",
        "6, 10, OVER_50",
        "75, 100, OVER_50",
        "76, 100, OVER_75",
        "90, 100, OVER_75",
        "91, 100, OVER_90",
        "100, 100, ALL"
    })
    void a_share_on_a_boundary_is_in_the_lower_range(int answered, int asked, Answer.Value rate) {
        assertThat(new MetalResponse(asked, answered).rate()).isEqualTo(rate);
    }

    @Test
    void a_superseded_declaration_does_not_count() {
        DeclarationBuilder old = with(
                        supplier("a"), INTENTIONALLY_ADDED, YES, REMAINS_IN_PRODUCT, YES, COVERED_COUNTRIES, YES)
                .effective(LocalDate.of(2024, 1, 1));
        DeclarationBuilder fresh = with(
                        DeclarationBuilder.in("a-2025.xlsx").company("a"),
                        INTENTIONALLY_ADDED,
                        YES,
                        REMAINS_IN_PRODUCT,
                        YES,
                        COVERED_COUNTRIES,
                        NO)
                .effective(LocalDate.of(2025, 1, 1));
        assertThat(value(propose("a\n", old, fresh), COVERED_COUNTRIES)).contains(NO);
        assertThat(propose("a\n", old, fresh).superseded()).isEqualTo(1);
        assertThat(value(propose("", old, fresh), COVERED_COUNTRIES))
                .as("without a list, a supplier is known by its name")
                .contains(NO);
    }

    @Test
    void open_points_of_a_superseded_declaration_are_settled() {
        DeclarationBuilder old = with(
                        supplier("a"), INTENTIONALLY_ADDED, YES, REMAINS_IN_PRODUCT, YES, COVERED_COUNTRIES, NO)
                .effective(LocalDate.of(2024, 1, 1))
                .smelter(Entry.NOT_LISTED, Metal.GOLD, "Somebody's Foundry", null, null);
        DeclarationBuilder fresh = with(
                        DeclarationBuilder.in("a-2025.xlsx").company("a"),
                        INTENTIONALLY_ADDED,
                        YES,
                        REMAINS_IN_PRODUCT,
                        YES,
                        COVERED_COUNTRIES,
                        NO)
                .effective(LocalDate.of(2025, 1, 1));

        assertThat(value(propose("a\n", old), COVERED_COUNTRIES)).contains(UNKNOWN);
        assertThat(value(propose("a\n", old), ALL_SMELTERS_REPORTED)).contains(NO);
        assertThat(value(propose("a\n", old, fresh), COVERED_COUNTRIES)).contains(NO);
        assertThat(value(propose("a\n", old, fresh), ALL_SMELTERS_REPORTED)).contains(YES);
    }

    @Test
    void answers_about_the_company_itself_are_never_derived() {
        List<ProposedAnswers.Proposal> company = propose("", perfect("a")).answers().stream()
                .filter(answer -> answer.metal().isEmpty())
                .toList();
        assertThat(company).hasSize(8).allMatch(answer -> answer.value().isEmpty());
    }
}

package org.opencmrt.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.opencmrt.model.Answer.Value.NO;
import static org.opencmrt.model.Answer.Value.YES;
import static org.opencmrt.model.Metal.COBALT;
import static org.opencmrt.model.Metal.GOLD;
import static org.opencmrt.model.Metal.TIN;
import static org.opencmrt.model.Question.CAHRA;
import static org.opencmrt.model.Question.COVERED_COUNTRIES;
import static org.opencmrt.model.Question.INTENTIONALLY_ADDED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencmrt.check.CheckResult;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.ReviewResult;
import org.opencmrt.check.ReviewTexts;
import org.opencmrt.internal.rules.Rules;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.ReadResult;
import org.opencmrt.model.RuleId;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.reference.AskedSupplier;
import org.opencmrt.reference.AskedSuppliers;
import org.opencmrt.rollup.RollUp;
import org.opencmrt.rollup.Survey;
import org.opencmrt.support.RollUps;
import org.opencmrt.testing.DeclarationBuilder;
import org.opencmrt.testing.FakeReference;

class SupplierAssessmentsTest {
    private static final ConflictMineralsProgram PROGRAM =
            ConflictMineralsProgram.builder().withoutReference().build();

    private static final CheckResult COMPLETE = new CheckResult(List.of(), List.of());

    private final List<ReadResult> results = new ArrayList<>();
    private final List<ReviewedDeclaration> reviewed = new ArrayList<>();

    @Test
    void no_follow_up_is_clear() {
        add(usesGold("acme.xlsx"), COMPLETE);
        assertThat(only("acme").supplierClass()).isEqualTo(SupplierAssessment.SupplierClass.CLEAR);
        assertThat(only("acme").decisive()).isEmpty();
    }

    @Test
    void a_warning_needs_follow_up() {
        add(usesGold("acme.xlsx").answer(CAHRA, GOLD, YES), COMPLETE);
        assertThat(only("acme").supplierClass()).isEqualTo(SupplierAssessment.SupplierClass.FOLLOW_UP);
        assertThat(only("acme").decisive()).extracting(Finding::rule).containsExactly("REVIEW_CAHRA_YES");
    }

    @Test
    void a_warning_without_a_request_still_needs_follow_up() {
        Finding ownRule =
                Finding.of(RuleId.other("OWN_RULE", Finding.Severity.WARNING), "something that the user looks for");
        add(usesGold("acme.xlsx"), new CheckResult(List.of(), List.of(ownRule)));
        assertThat(only("acme").supplierClass()).isEqualTo(SupplierAssessment.SupplierClass.FOLLOW_UP);
        assertThat(only("acme").decisive()).containsExactly(ownRule);
    }

    @Test
    void lists_a_finding_once_if_several_files_have_it() {
        Finding older =
                Finding.of(Rules.of("REVIEW_VERSION_OLDER", Finding.Severity.INFO), "The declaration uses CMRT 6.1");
        add(usesGold("acme.xlsx").company("Acme"), new CheckResult(List.of(), List.of(older)));
        add(usesGold("acme-2.xlsx").company("Acme"), new CheckResult(List.of(), List.of(older)));
        assertThat(assess("Acme").get(0).findings()).filteredOn(older::equals).hasSize(1);
    }

    @Test
    void a_covered_country_is_a_high_risk() {
        add(usesGold("acme.xlsx").answer(COVERED_COUNTRIES, GOLD, YES).answer(CAHRA, GOLD, YES), COMPLETE);
        assertThat(only("acme").supplierClass()).isEqualTo(SupplierAssessment.SupplierClass.HIGH_RISK);
        assertThat(only("acme").decisive()).extracting(Finding::rule).containsExactly("REVIEW_COVERED_YES");
    }

    @Test
    void an_error_makes_a_declaration_incomplete_regardless_of_risk() {
        Finding blank =
                Finding.of(Rules.of("CHECK_COMPANY_NAME", Finding.Severity.ERROR), "The company's name is blank");
        add(usesGold("acme.xlsx").answer(COVERED_COUNTRIES, GOLD, YES), new CheckResult(List.of(), List.of(blank)));
        assertThat(only("acme").supplierClass()).isEqualTo(SupplierAssessment.SupplierClass.INCOMPLETE);
        assertThat(only("acme").decisive()).containsExactly(blank);
    }

    @Test
    void a_surveyed_supplier_that_sent_nothing_did_not_respond() {
        add(usesGold("acme.xlsx"), COMPLETE);
        SupplierAssessment silent = assess("Acme", "Silent Ltd.").stream()
                .filter(one -> one.supplier().equals("Silent Ltd."))
                .findFirst()
                .orElseThrow();
        assertThat(silent.supplierClass()).isEqualTo(SupplierAssessment.SupplierClass.NO_ANSWER);
        assertThat(silent.decisive())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("ROLLUP_NO_ANSWER", Finding.Severity.WARNING));
    }

    @Test
    void asks_for_a_declaration_about_each_expected_metal_that_none_covers() {
        add(DeclarationBuilder.in("acme.xlsx").company("Acme").answer(INTENTIONALLY_ADDED, COBALT, YES), COMPLETE);
        SupplierAssessment acme = assess(AskedSupplier.named("Acme").expecting(Set.of(GOLD, TIN, COBALT)))
                .get(0);
        assertThat(acme.supplierClass()).isEqualTo(SupplierAssessment.SupplierClass.FOLLOW_UP);
        assertThat(acme.findings())
                .filteredOn(finding -> finding.rule().equals("ROLLUP_METAL_NOT_COVERED"))
                .extracting(finding -> finding.metal().orElseThrow(), Finding::message)
                .containsExactlyInAnyOrder(
                        tuple(
                                GOLD,
                                "Gold: Acme is expected to use this metal, but none of its declarations covers it."),
                        tuple(TIN, "Tin: Acme is expected to use this metal, but none of its declarations covers it."));
        assertThat(ReviewTexts.languages())
                .allSatisfy(language -> assertThat(acme.decisive())
                        .allSatisfy(finding -> assertThat(ReviewTexts.bundled(language)
                                        .orElseThrow()
                                        .translate(finding))
                                .isPresent()));
        assertThat(assess("Acme").get(0).decisive()).isEmpty();
    }

    @Test
    void an_unreadable_file_alone_is_rejected() {
        results.add(DeclarationBuilder.unreadable("silent.xlsx"));
        SupplierAssessment rejected = assess("Silent").get(0);
        assertThat(rejected.supplierClass()).isEqualTo(SupplierAssessment.SupplierClass.REJECTED);
        assertThat(rejected.files()).containsExactly("silent.xlsx");
    }

    @Test
    void an_unreadable_file_in_addition_to_a_good_one_is_a_note() {
        add(usesGold("acme.xlsx"), COMPLETE);
        results.add(DeclarationBuilder.unreadable("acme old.xlsx"));
        assertThat(assess("Acme").get(0))
                .extracting(
                        SupplierAssessment::supplierClass, one -> one.files().size())
                .containsExactly(SupplierAssessment.SupplierClass.CLEAR, 2);
    }

    @Test
    void superseded_declarations_do_not_affect_the_class() {
        add(
                usesGold("old.xlsx")
                        .company("Acme")
                        .effective(LocalDate.of(2024, 1, 1))
                        .answer(COVERED_COUNTRIES, GOLD, YES),
                COMPLETE);
        add(usesGold("new.xlsx").company("Acme").effective(LocalDate.of(2025, 5, 1)), COMPLETE);
        assertThat(only("Acme").supplierClass()).isEqualTo(SupplierAssessment.SupplierClass.CLEAR);
        assertThat(only("Acme").findings())
                .extracting(Finding::rule)
                .contains("REVIEW_SUPERSEDED")
                .doesNotContain("REVIEW_COVERED_YES");
    }

    @Test
    void a_company_without_a_name_is_one_supplier_named_after_its_file() {
        add(usesGold("nameless.xlsx").company(""), COMPLETE);
        assertThat(assess()).extracting(SupplierAssessment::supplier).containsExactly("nameless.xlsx");
    }

    @Test
    void two_companies_with_the_same_long_list_are_noted() {
        for (String file : List.of("acme.xlsx", "birch.xlsx")) {
            DeclarationBuilder declaration = usesGold(file);
            IntStream.range(0, 40)
                    .forEach(i -> declaration.smelter(Entry.LISTED, GOLD, null, null, "CID8%05d".formatted(i)));
            add(declaration, COMPLETE);
        }
        RollUp rollUp = results.stream().collect(RollUps.collector(SupplierAssessmentsTest::byOwnId));
        assertThat(SupplierAssessments.of(rollUp, Optional.empty(), reviewed, List.of(), PROGRAM))
                .allSatisfy(one ->
                        assertThat(one.findings()).extracting(Finding::rule).contains("REVIEW_LIST_COPIED"));
    }

    @Test
    void the_first_of_many_notes_of_one_rule_are_kept_and_the_rest_counted() {
        DeclarationBuilder declaration = usesGold("acme.xlsx");
        for (int i = 0; i < 25; i++) {
            declaration.smelter(Entry.NOT_LISTED, GOLD, "Aurora! " + i, "PERU", null);
        }
        add(declaration, COMPLETE);
        List<Finding> notes = reviewed.get(0).findings().stream()
                .filter(finding -> finding.rule().equals("REVIEW_NAME_EXCLAMATION"))
                .toList();
        assertThat(notes).hasSize(ReviewedDeclaration.NOTES_OF_A_RULE);
        assertThat(notes.get(notes.size() - 1).message()).endsWith("(15 more like this in the file)");
    }

    /** Matches as if the list contained every id. */
    private static MatchResult byOwnId(DeclaredSmelter row) {
        Smelter smelter = new Smelter(
                row.declaredId(),
                GOLD,
                "Foundry " + row.declaredId().orElseThrow(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new MatchResult(
                MatchResult.Decision.MATCH,
                List.of(new MatchResult.Candidate(smelter, smelter.name(), MatchResult.Basis.ID, 1)),
                List.of("the id is the facility's"));
    }

    private static DeclarationBuilder usesGold(String file) {
        return DeclarationBuilder.in(file)
                .answer(INTENTIONALLY_ADDED, GOLD, YES)
                .answer(INTENTIONALLY_ADDED, TIN, NO);
    }

    private void add(DeclarationBuilder declaration, CheckResult check) {
        SupplierDeclaration built = declaration.build();
        DeclarationReview review = DeclarationReview.standard();
        results.add(new ReadResult.Declaration(built));
        ReviewResult found = review.review(built);
        AssessedFile file = new AssessedFile(
                new ReadResult.Declaration(built),
                check.items(),
                found.notRun(),
                review.everything(built, check, found),
                review.forPeople(review.everything(built, check, found), built, found),
                built.smelters().stream()
                        .map(entry -> EntryVerdict.of(entry, new FakeReference().apply(entry)))
                        .toList());
        reviewed.add(ReviewedDeclaration.of(file, new SharedFindings()));
    }

    private List<SupplierAssessment> assess(String first, String... more) {
        return assess(Stream.concat(Stream.of(first), Stream.of(more))
                .map(AskedSupplier::named)
                .toArray(AskedSupplier[]::new));
    }

    private List<SupplierAssessment> assess(AskedSupplier... asked) {
        RollUp rollUp = results.stream().collect(RollUps.collector(new FakeReference()));
        Optional<Survey> survey = asked.length == 0
                ? Optional.empty()
                : Optional.of(Survey.of(rollUp, new AskedSuppliers("asked.csv", List.of(asked), List.of())));
        return SupplierAssessments.of(rollUp, survey, reviewed, List.of(), PROGRAM);
    }

    private SupplierAssessment only(String supplier) {
        List<SupplierAssessment> all = assess();
        assertThat(all).extracting(SupplierAssessment::supplier).containsExactly(supplier);
        return all.get(0);
    }
}

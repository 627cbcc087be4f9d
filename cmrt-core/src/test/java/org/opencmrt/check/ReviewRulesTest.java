package org.opencmrt.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.support.EnglishWords;

class ReviewRulesTest {
    static Stream<RuleCases.RuleCase> cases() {
        return RuleCases.all();
    }

    static Stream<ReviewRule> rules() {
        return DeclarationReview.standard().rules().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_the_expected_content(RuleCases.RuleCase rule) {
        List<Finding> findings = findings(rule.rule(), rule.fires());
        assertThat(findings).isNotEmpty();
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(known(rule.rule()).severity());
            assertThat(finding.message())
                    .doesNotContain("{")
                    .doesNotContain("}")
                    .doesNotContain("''");
            assertThat(finding.followUp().orElse("")).doesNotContain("{");
            if (known(rule.rule()).topic() != ReviewRule.Topic.DOCUMENT) {
                assertThat(finding.cell()).isPresent();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_nothing_in_similar_texts(RuleCases.RuleCase rule) {
        assertThat(findings(rule.rule(), rule.nearMiss())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_request_has_a_text_in_each_language_of_letters(RuleCases.RuleCase rule) {
        for (String language : List.of("de", "ja", "zh")) {
            ReviewTexts texts = ReviewTexts.bundled(language).orElseThrow();
            findings(rule.rule(), rule.fires()).stream()
                    .filter(finding -> finding.followUp().isPresent())
                    .forEach(finding -> {
                        Finding other = texts.translate(finding).orElseThrow();
                        Map<String, String> names = new HashMap<>(finding.arguments());
                        names.keySet().removeAll(Set.of("metal", "question", "who", "country", "rows", "sign"));
                        String text = other.message() + " " + other.followUp().orElseThrow();
                        assertThat(text).doesNotContain("{");
                        assertThat(EnglishWords.in(text, language, names.values()))
                                .describedAs(text)
                                .isEmpty();
                    });
        }
    }

    @Test
    void every_rule_has_a_case() {
        assertThat(cases().map(RuleCases.RuleCase::rule))
                .containsExactlyInAnyOrderElementsOf(rules().map(ReviewRule::id).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void says_what_it_is(ReviewRule rule) {
        assertThat(rule.id()).matches("REVIEW_[A-Z0-9_]+");
        assertThat(rule.condition()).isNotBlank();
        assertThat(rule.source()).isNotBlank();
        assertThat(rule.message()).isNotBlank();
        boolean isForTheUser = rule.id().equals("REVIEW_COMPANY_NOT_ASKED");
        assertThat(rule.followUp().isPresent()).isEqualTo(rule.severity() != Finding.Severity.INFO && !isForTheUser);
    }

    @Test
    void an_old_version_is_only_a_note_if_no_accepted_versions_are_given() {
        RuleCases.Try older = new RuleCases.Try().about(of -> of.template(TemplateFamily.CMRT, "6.31"));
        assertThat(findings("REVIEW_VERSION_OLDER", older)).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo(Finding.Severity.INFO);
            assertThat(note.cell()).isEmpty();
            assertThat(note.message()).contains("CMRT 6.31", "newest");
            assertThat(note.followUp()).isEmpty();
        });
        assertThat(findings("REVIEW_VERSION_NOT_ACCEPTED", older))
                .as("every version is accepted")
                .isEmpty();
        RuleCases.Try newest = new RuleCases.Try().about(of -> of.template(TemplateFamily.CMRT, "6.6.1"));
        assertThat(findings("REVIEW_VERSION_OLDER", newest)).isEmpty();
    }

    @Test
    void a_missing_metal_is_requested_at_its_cell() {
        RuleCases.Try row = new RuleCases.Try().row(Entry.UNRESOLVED, null, null, null, "CID999999");
        assertThat(findings("REVIEW_ROW_METAL_MISSING", row))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.cell().orElseThrow().cell()).matches("B[0-9]+"));
    }

    @Test
    void a_long_list_is_detected_by_the_workbooks_ids_without_a_reference_list() {
        assertThat(findings("REVIEW_LIST_TOO_LONG", listed(151))).hasSize(1);
        assertThat(findings("REVIEW_LIST_TOO_LONG", listed(150))).isEmpty();
    }

    private static RuleCases.Try listed(int count) {
        RuleCases.Try products = new RuleCases.Try().about(of -> of.scope(DeclarationScope.PRODUCT));
        for (int i = 0; i < count; i++) {
            products.row(Entry.LISTED, Metal.GOLD, "Foundry " + i, null, "CID8%05d".formatted(i));
        }
        return products;
    }

    @Test
    void a_reference_list_without_the_metal_does_not_make_an_id_unknown() {
        RuleCases.Try gold = new RuleCases.Try().knowing(RuleCases.KNOWN);
        assertThat(findings("REVIEW_ID_UNKNOWN", gold.row(Entry.LISTED, Metal.COBALT, "Kobalt Oy", null, "CID123456")))
                .isEmpty();
        assertThat(findings("REVIEW_ID_UNKNOWN", gold.row(Entry.LISTED, Metal.GOLD, "Kobalt Oy", null, "CID123456")))
                .hasSize(1);
    }

    private static List<Finding> findings(String rule, RuleCases.Try on) {
        return on.review(known(rule)).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static ReviewRule known(String id) {
        return rules().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }
}

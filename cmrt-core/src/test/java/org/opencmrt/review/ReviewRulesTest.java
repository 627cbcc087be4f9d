package org.opencmrt.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Severity;

class ReviewRulesTest {
    static Stream<RuleCases.RuleCase> cases() {
        return RuleCases.all();
    }

    static Stream<ReviewRule> rules() {
        return DeclarationReview.standard().rules().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_what_it_looks_for(RuleCases.RuleCase rule) {
        List<Finding> findings = findings(rule.rule(), rule.fires());
        assertThat(findings).isNotEmpty();
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(known(rule.rule()).severity());
            assertThat(finding.message())
                    .doesNotContain("{")
                    .doesNotContain("}")
                    .doesNotContain("''");
            assertThat(finding.followUp().orElse("")).doesNotContain("{");
            if (known(rule.rule()).topic() != Topic.DOCUMENT) {
                assertThat(finding.cell()).isPresent();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_nothing_in_what_comes_near(RuleCases.RuleCase rule) {
        assertThat(findings(rule.rule(), rule.nearMiss())).isEmpty();
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
        assertThat(rule.followUp().isPresent()).isEqualTo(rule.severity() != Severity.INFO && !isForTheUser);
    }

    @Test
    void an_old_version_is_only_noted_where_none_are_named() {
        RuleCases.Try older =
                new RuleCases.Try().about(of -> of.template(org.opencmrt.model.TemplateFamily.CMRT, "6.31"));
        assertThat(findings("REVIEW_VERSION_NOT_ACCEPTED", older)).isEmpty();
        assertThat(findings("REVIEW_VERSION_OLDER", older))
                .singleElement()
                .extracting(Finding::severity, Finding::cell)
                .containsExactly(Severity.INFO, Optional.empty());
    }

    @Test
    void a_reference_list_without_the_metal_says_nothing_about_an_id() {
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

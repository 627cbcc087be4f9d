package org.opencmrt.examples.suppliertests;

import static org.opencmrt.testing.OpenCmrtAssertions.assertThat;
import static org.opencmrt.testing.OpenCmrtAssertions.assertThatFindings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.opencmrt.check.DeclarationReview;
import org.opencmrt.check.Observation;
import org.opencmrt.check.ReviewRule;
import org.opencmrt.check.ReviewSubject;
import org.opencmrt.model.Company;
import org.opencmrt.model.Finding;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.read.CmrtReader;
import org.opencmrt.testing.WorkbookFactory;

/** Rules of your own, beside those of the library; docs/findings.md prints this. */
class OwnRulesTest {
    /** Our purchasing department wants to know every supplier by its number. */
    record UniqueIdMissing() implements ReviewRule {
        @Override
        public String id() {
            return "ACME_UNIQUE_ID_MISSING";
        }

        @Override
        public Finding.Severity severity() {
            return Finding.Severity.WARNING;
        }

        @Override
        public ReviewRule.Topic topic() {
            return ReviewRule.Topic.COMPANY;
        }

        @Override
        public String condition() {
            return "the company's unique id is blank";
        }

        @Override
        public String source() {
            return "our purchasing handbook";
        }

        @Override
        public String message() {
            return "{company} gives no unique id.";
        }

        @Override
        public Optional<String> followUp() {
            return Optional.of("Please give your DUNS number.");
        }

        @Override
        public void review(ReviewSubject subject, Consumer<Observation> found) {
            if (subject.declaration().company().text(Company.Field.UNIQUE_ID).isEmpty()) {
                String company = subject.declaration().company().name().orElse("The supplier");
                found.accept(Observation.ofFile().with("company", company));
            }
        }
    }

    @Test
    void a_custom_rule_runs_with_the_others() {
        DeclarationReview review = DeclarationReview.standard()
                .with(new UniqueIdMissing())
                .without("REVIEW_LANGUAGE_NOT_ENGLISH")
                .withSeverity("REVIEW_RATE_LOW", Finding.Severity.ERROR);

        List<Finding> findings = review.review(declaration("")).findings();

        assertThatFindings(findings).has("ACME_UNIQUE_ID_MISSING");
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("ACME_UNIQUE_ID_MISSING"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).isEqualTo("Acme Relays Ltd. gives no unique id.");
                    assertThat(finding.followUp()).contains("Please give your DUNS number.");
                });
        assertThatFindings(review.review(declaration("123456789")).findings()).hasNone("ACME_UNIQUE_ID_MISSING");
        assertThat(review.rules()).noneMatch(rule -> rule.id().equals("REVIEW_LANGUAGE_NOT_ENGLISH"));
    }

    private static SupplierDeclaration declaration(String uniqueId) {
        WorkbookFactory workbook = WorkbookFactory.cmrt("6.5").company("Acme Relays Ltd.");
        byte[] bytes = uniqueId.isEmpty()
                ? workbook.bytes()
                : workbook.field(Company.Field.UNIQUE_ID, uniqueId).bytes();
        return CmrtReader.create().read("acme.xlsx", bytes).declaration().orElseThrow();
    }
}

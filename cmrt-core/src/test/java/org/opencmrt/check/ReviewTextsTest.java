package org.opencmrt.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.opencmrt.model.Finding;
import org.opencmrt.model.SupplierDeclaration;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.testing.DeclarationBuilder;

class ReviewTextsTest {
    @Test
    void a_language_replaces_what_it_has_and_leaves_the_rest_english() {
        ReviewTexts texts = ReviewTexts.parse("REVIEW_DATE_FUTURE.message = Das Datum {date} liegt nach {asOf}.\n");

        assertThat(texts.message("REVIEW_DATE_FUTURE")).hasValue("Das Datum {date} liegt nach {asOf}.");
        assertThat(texts.followUp("REVIEW_DATE_FUTURE"))
                .isEqualTo(ReviewTexts.english().followUp("REVIEW_DATE_FUTURE"));
        assertThat(texts.ownKeys()).isEmpty();
    }

    @Test
    void a_language_has_the_sentences_of_the_check_too() {
        ReviewTexts texts = ReviewTexts.parse("""
            CHECK_CONTACT_NAME.message = der Name fehlt
            CHECK_CONTACT_NAME.followUp = Bitte nennen Sie jemanden.
            CHECK_SCOPE.message =
            """);
        SupplierDeclaration blank = DeclarationBuilder.in("blank.xlsx")
                .template(TemplateFamily.CMRT, "6.5")
                .build();

        assertThat(TemplateChecker.create().with(texts).check(blank).findings())
                .extracting(Finding::message, finding -> finding.followUp().orElseThrow())
                .contains(tuple("der Name fehlt", "Bitte nennen Sie jemanden."))
                .contains(tuple("the declaration scope is blank", "Please choose the declaration scope."));
    }

    @Test
    void keys_that_english_lacks_are_told() {
        ReviewTexts texts = ReviewTexts.parse("REVIEW_DATE_FUTUR.message = x\nletter.row = Zeile\na = b\n");

        assertThat(texts.ownKeys()).containsExactly("REVIEW_DATE_FUTUR.message", "a");
        assertThat(ReviewTexts.english().ownKeys()).isEmpty();
    }
}

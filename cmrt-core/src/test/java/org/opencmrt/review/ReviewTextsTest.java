package org.opencmrt.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
    void keys_that_english_lacks_are_told() {
        ReviewTexts texts = ReviewTexts.parse("REVIEW_DATE_FUTUR.message = x\nletter.row = Zeile\na = b\n");

        assertThat(texts.ownKeys()).containsExactly("REVIEW_DATE_FUTUR.message", "a");
        assertThat(ReviewTexts.english().ownKeys()).isEmpty();
    }
}

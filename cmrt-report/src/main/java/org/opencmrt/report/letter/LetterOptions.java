package org.opencmrt.report.letter;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.check.ReviewTexts;

/**
 * Who writes, for which period, and until when an answer is asked for.
 *
 * @param company the company that asks; empty when not told
 * @param period the reporting period, such as {@code 2025}; empty when not told
 * @param due the day by which an answer is asked for; empty for none
 * @param texts the words of the letters
 */
public record LetterOptions(
        Optional<String> company, Optional<String> period, Optional<LocalDate> due, ReviewTexts texts) {
    /** Checks that nothing is null. */
    public LetterOptions {
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(texts, "texts");
    }

    /** Letters in English that name neither company nor period nor day. */
    public static LetterOptions standard() {
        return new LetterOptions(Optional.empty(), Optional.empty(), Optional.empty(), ReviewTexts.english());
    }
}

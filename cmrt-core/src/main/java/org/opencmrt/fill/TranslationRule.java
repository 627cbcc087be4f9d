package org.opencmrt.fill;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/**
 * How one question of the new form is answered from the old one.
 *
 * @param question the question of the new form
 * @param metals the metals for which the rule holds; empty for all
 * @param from the question of the old form whose answer and comment are carried over; empty when there is none
 * @param when the answers of the old form for which the rule holds, {@code BLANK} for none; empty for all
 * @param transfer what is done
 * @param value the answer to give; empty to keep the old one
 * @param keepText whether an old text that says more than the new one stands first in the comment
 * @param comment whether the old comment is carried over
 * @param reason why
 */
record TranslationRule(
        Question question,
        List<Metal> metals,
        Optional<Question> from,
        Map<Question, Set<String>> when,
        FillReport.Field.Transfer transfer,
        Optional<Answer.Value> value,
        boolean keepText,
        boolean comment,
        String reason) {
    /** Stands in {@code when} for a question that is not answered. */
    static final String BLANK = "BLANK";

    TranslationRule {
        Objects.requireNonNull(question, "question");
        metals = List.copyOf(metals);
        when = Map.copyOf(when);
        Objects.requireNonNull(transfer, "transfer");
        Objects.requireNonNull(reason, "reason");
    }
}

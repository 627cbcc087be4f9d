package org.opencmrt.fill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/**
 * How the old form answers one question of the new form.
 *
 * @param question the question of the new form
 * @param metals the metals to which the rule applies; empty for all
 * @param from the question of the old form whose answer and comment are carried over; empty if there is none
 * @param when the answers of the old form to which the rule applies, {@code BLANK} for a blank answer; empty for all
 * @param transfer the result for the field
 * @param value the answer to give; empty to keep the old one
 * @param keepText whether an old text that contains more than the new one is put at the beginning of the comment
 * @param comment whether the old comment is carried over
 * @param reason the reason
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
    /** Used in {@code when} for a question that is not answered. */
    static final String BLANK = "BLANK";

    TranslationRule {
        metals = List.copyOf(metals);
        when = Map.copyOf(when);
    }
}

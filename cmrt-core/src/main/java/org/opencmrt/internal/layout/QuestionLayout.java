package org.opencmrt.internal.layout;

import java.util.List;
import java.util.Objects;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/**
 * Where a question stands and what it asks.
 *
 * @param number the number or letter that this version prints
 * @param asks the question by meaning
 * @param row row of the answer, of the first one where there is one for each metal; 1-based
 * @param rows how many answer rows the sheet has for it, used or not
 * @param perMetal true when it is asked about each metal
 * @param metals the metals it is asked about; empty means all of the declaration's
 * @param answers what it may be answered with
 */
public record QuestionLayout(
        String number,
        Question asks,
        int row,
        int rows,
        boolean perMetal,
        List<Metal> metals,
        AnswerVocabulary answers) {
    /** Copies the list. */
    public QuestionLayout {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(asks, "asks");
        metals = List.copyOf(metals);
        Objects.requireNonNull(answers, "answers");
        if (row < 1 || rows < 1) {
            throw new IllegalArgumentException("question " + number + " needs rows");
        }
    }
}

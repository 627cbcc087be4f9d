package org.opencmrt.internal.layout;

import java.util.List;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/**
 * The location and meaning of a question.
 *
 * @param number the number or letter that this version shows
 * @param asks the question by meaning
 * @param row the row of the answer, or of the first answer if there is one for each metal; 1-based
 * @param rows the number of answer rows on the sheet, used or not
 * @param perMetal true if it is asked about each metal
 * @param metals the metals that it is asked about; empty for all metals of the declaration
 * @param answers the possible answers
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
        metals = List.copyOf(metals);
        if (row < 1 || rows < 1) {
            throw new IllegalArgumentException("question " + number + " needs rows");
        }
    }
}

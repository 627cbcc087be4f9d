package org.opencmrt.model;

import java.util.Objects;
import java.util.Optional;

/**
 * One answer of a declaration. An unanswered question is an answer without value and text.
 *
 * @param question the question by meaning
 * @param number the number or letter that this version of the template gives it: {@code 1}, {@code A}
 * @param metal the metal it was asked about; empty for questions about the company
 * @param value what the answer says; present exactly when {@code text} is
 * @param text the answer as it stands in the cell, outer white space removed
 * @param comment the comment beside it
 * @param cell where the answer stands, or would stand
 * @param commentCell where the comment stands, or would stand
 */
public record Answer(
        Question question,
        String number,
        Optional<Metal> metal,
        Optional<AnswerValue> value,
        Optional<String> text,
        Optional<String> comment,
        CellRef cell,
        CellRef commentCell) {

    /** Checks that value and text come together. */
    public Answer {
        Objects.requireNonNull(question, "question");
        Checks.notBlank(number, "number");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(comment, "comment");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(commentCell, "commentCell");
        if (value.isPresent() != text.isPresent()) {
            throw new IllegalArgumentException("an answer has a value exactly when it has a text; " + cell
                    + " has value " + value + " and text " + text);
        }
    }

    /** True when the answer is this value; false when it is another or blank. */
    public boolean is(AnswerValue expected) {
        return value.isPresent() && value.get() == expected;
    }
}

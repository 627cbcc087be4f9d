package org.opencmrt.model;

import java.util.Objects;
import java.util.Optional;

/**
 * The answer to one question of a declaration. An unanswered question is an answer without value and text.
 *
 * @param question the question by meaning
 * @param number the question's number or letter in this version of the template: {@code 1}, {@code A}
 * @param metal the metal it was asked about; empty for questions about the company
 * @param value what the answer says; present exactly when {@code text} is
 * @param text the text of the cell, without leading and trailing white space
 * @param comment the comment next to the answer
 * @param cell the cell of the answer, even if it is blank
 * @param commentCell the cell of the comment, even if it is blank
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

    /** Checks that the value and the text are either both present or both absent. */
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

    /** True if the answer has this value; false if it has a different value or is blank. */
    public boolean is(AnswerValue expected) {
        return value.isPresent() && value.get() == expected;
    }
}

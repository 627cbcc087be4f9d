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
        Optional<Value> value,
        Optional<String> text,
        Optional<String> comment,
        CellRef cell,
        CellRef commentCell) {

    /** Checks that the value and the text are either both present or both absent, and that no text is blank. */
    public Answer {
        Objects.requireNonNull(question, "question");
        Checks.notBlank(number, "number");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(value, "value");
        text.ifPresent(said -> Checks.notBlank(said, "text"));
        comment.ifPresent(said -> Checks.notBlank(said, "comment"));
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(commentCell, "commentCell");
        if (value.isPresent() != text.isPresent()) {
            throw new IllegalArgumentException("an answer must have both a value and a text, or neither; " + cell
                    + " has value " + value + " and text " + text);
        }
    }

    /** True if the answer has this value; false if it has a different value or is blank. */
    public boolean is(Value expected) {
        return value.isPresent() && value.get() == expected;
    }

    /**
     * The meaning of an answer, independent of the template's wording. {@link Answer#text()} keeps the supplier's own text.
     */
    public enum Value {
        /** Yes, including a Yes with a limit or method; see the text. */
        YES,
        /** No. */
        NO,
        /** Unknown: a statement, unlike a blank. */
        UNKNOWN,
        /** The declaration does not cover this mineral: neither Yes nor No (EMRT, AMRT). */
        NOT_DECLARING,
        /** All, 100 %. */
        ALL,
        /** More than 90 %, less than 100 %. */
        OVER_90,
        /** More than 75 %. */
        OVER_75,
        /** More than 50 %. */
        OVER_50,
        /** 50 % or less. */
        HALF_OR_LESS,
        /** More than 25 % (CMRT 2 to 4). */
        OVER_25,
        /** Less than 25 % (CMRT 2 to 4). */
        UNDER_25,
        /** None. */
        NONE,
        /** Suppliers were not surveyed (EMRT 2, AMRT). */
        DID_NOT_SURVEY,
        /** Yes, with a template that conforms to IPC-1755, such as the CMRT. */
        YES_IPC1755,
        /** Yes, in a different format. */
        YES_OTHER_FORMAT,
        /** Yes, with the U.S. Securities and Exchange Commission. */
        SEC,
        /** Yes, under the regulation of the European Union. */
        EU,
        /** Yes, both. */
        SEC_AND_EU,
        /** A text that is not a valid answer. The meaning is never guessed. */
        OTHER
    }
}

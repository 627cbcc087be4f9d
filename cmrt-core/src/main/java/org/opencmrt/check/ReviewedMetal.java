package org.opencmrt.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.Answer;
import org.opencmrt.model.AnswerValue;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;

/**
 * The part of a declaration about one metal.
 *
 * @param metal the metal
 * @param answers the numbered questions that the template asks about it, in the order of the sheet
 * @param rows its rows of the smelter list, including those "not yet identified", in the order of the sheet
 */
public record ReviewedMetal(Metal metal, List<Answer> answers, List<ReviewedRow> rows) {
    /** Copies the lists. */
    public ReviewedMetal {
        Objects.requireNonNull(metal, "metal");
        answers = List.copyOf(answers);
        rows = List.copyOf(rows);
    }

    /** The answer to a question; empty when the template does not ask it. */
    public Optional<Answer> answer(Question question) {
        for (Answer answer : answers) {
            if (answer.question() == question) {
                return Optional.of(answer);
            }
        }
        return Optional.empty();
    }

    /** The answer to a question if it is one of these values. */
    public Optional<Answer> answer(Question question, AnswerValue... values) {
        return answer(question).filter(answer -> {
            for (AnswerValue value : values) {
                if (answer.is(value)) {
                    return true;
                }
            }
            return false;
        });
    }

    /**
     * The answer to a question that is asked only about metals in scope, if it has one of these values; empty if the
     * metal is not in scope, regardless of the cell.
     */
    public Optional<Answer> inScope(Question question, AnswerValue... values) {
        return isInScope() ? answer(question, values) : Optional.empty();
    }

    /**
     * False if the declaration's own answers put this metal out of scope: not added, not remaining in the product, or
     * not declared. A blank answer leaves the metal in scope, as in the template's own Checker.
     */
    public boolean isInScope() {
        return answer(Question.INTENTIONALLY_ADDED, AnswerValue.NO, AnswerValue.NOT_DECLARING)
                        .isEmpty()
                && answer(Question.REMAINS_IN_PRODUCT, AnswerValue.NO, AnswerValue.NOT_DECLARING)
                        .isEmpty();
    }

    /** The rows that report a smelter, that is, without those "not yet identified". */
    public List<ReviewedRow> smelters() {
        return rows.stream().filter(ReviewedRow::namesSmelter).toList();
    }
}

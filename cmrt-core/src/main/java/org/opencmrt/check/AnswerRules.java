package org.opencmrt.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Question;

/** Rules about whether answers are allowed for their questions, and whether a metal is in the declaration. */
final class AnswerRules {
    private static final Set<Question> FIRST = EnumSet.of(Question.INTENTIONALLY_ADDED, Question.REMAINS_IN_PRODUCT);

    static final List<ReviewRule> ALL = Rule.about(
            ReviewRule.Topic.ANSWERS,
            Rule.of(StandardRule.REVIEW_ANSWER_NOT_ALLOWED, Sources.INSTRUCTIONS)
                    .finds((subject, found) -> subject.declaration()
                            .allAnswers()
                            .filter(answer -> answer.is(Answer.Value.OTHER))
                            .forEach(answer -> found.accept(Observation.of(answer)))),
            Rule.of(StandardRule.REVIEW_ANSWER_AFTER_GATE, Sources.CHECKER)
                    .finds((subject, found) -> subject.metals().stream()
                            .filter(metal -> !metal.isInScope())
                            .flatMap(metal -> metal.answers().stream())
                            .filter(answer -> !FIRST.contains(answer.question()))
                            .filter(answer -> answer.value()
                                    .filter(value -> value != Answer.Value.NOT_DECLARING)
                                    .isPresent())
                            .forEach(answer -> found.accept(Observation.of(answer)))),
            Rule.of(StandardRule.REVIEW_SMELTERS_FOR_UNUSED, Sources.CONSISTENCY)
                    .findsByMetal((subject, metal) -> metal.answer(Question.INTENTIONALLY_ADDED, Answer.Value.NO)
                            .or(() -> metal.answer(Question.REMAINS_IN_PRODUCT, Answer.Value.NO))
                            .flatMap(answer -> Rows.of(answer, metal.smelters().stream()))),
            Rule.of(StandardRule.REVIEW_NO_3TG_UNEXPECTED, Sources.RULE)
                    .needs(ReviewRule.Need.EXPECTED_METALS)
                    .findsByMetal((subject, metal) -> metal.answer(Question.INTENTIONALLY_ADDED, Answer.Value.NO)
                            .filter(answer -> subject.expectation()
                                    .filter(expected -> expected.metals().contains(metal.metal()))
                                    .isPresent())
                            .map(Observation::of)),
            Rule.of(StandardRule.REVIEW_NO_3TG, Sources.RULE).findsOnce(subject -> {
                List<Answer> first = subject.declaration().answers().stream()
                        .filter(answer -> answer.question() == Question.INTENTIONALLY_ADDED)
                        .toList();
                return first.stream()
                        .findFirst()
                        .filter(any -> first.stream().allMatch(answer -> answer.is(Answer.Value.NO)))
                        .map(any -> Observation.at(any.cell()));
            }));

    private AnswerRules() {}
}

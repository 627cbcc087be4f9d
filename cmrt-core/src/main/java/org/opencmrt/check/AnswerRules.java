package org.opencmrt.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Question;

/** Rules about whether answers are allowed for their questions, and whether a metal is in the declaration. */
final class AnswerRules {
    private static final Set<Question> FIRST = EnumSet.of(Question.INTENTIONALLY_ADDED, Question.REMAINS_IN_PRODUCT);

    static final ReviewRule NOT_ALLOWED = Rule.of(StandardRule.REVIEW_ANSWER_NOT_ALLOWED)
            .about(ReviewRule.Topic.ANSWERS)
            .from(Sources.INSTRUCTIONS)
            .finds((subject, found) -> Stream.concat(
                            subject.declaration().answers().stream(), subject.declaration().companyAnswers().stream())
                    .filter(answer -> answer.is(Answer.Value.OTHER))
                    .forEach(answer -> found.accept(Observation.of(answer))));

    static final ReviewRule AFTER_GATE = Rule.of(StandardRule.REVIEW_ANSWER_AFTER_GATE)
            .about(ReviewRule.Topic.ANSWERS)
            .from(Sources.CHECKER)
            .finds((subject, found) -> subject.eachMetal(
                    metal -> metal.isInScope()
                            ? Stream.empty()
                            : metal.answers().stream()
                                    .filter(answer -> !FIRST.contains(answer.question()))
                                    .filter(answer -> answer.value()
                                            .filter(value -> value != Answer.Value.NOT_DECLARING)
                                            .isPresent())
                                    .map(Observation::of),
                    found));

    static final ReviewRule SMELTERS_FOR_UNUSED = Rule.of(StandardRule.REVIEW_SMELTERS_FOR_UNUSED)
            .about(ReviewRule.Topic.ANSWERS)
            .from(Sources.CONSISTENCY)
            .finds((subject, found) -> subject.eachMetal(
                    metal -> denial(metal)
                            .filter(answer -> !metal.smelters().isEmpty())
                            .map(answer -> Observation.of(answer).with("rows", Rows.listed(metal.smelters())))
                            .stream(),
                    found));

    static final ReviewRule NO_3TG_UNEXPECTED = Rule.of(StandardRule.REVIEW_NO_3TG_UNEXPECTED)
            .about(ReviewRule.Topic.ANSWERS)
            .from(Sources.RULE)
            .needs(ReviewRule.Need.EXPECTED_METALS)
            .finds((subject, found) -> subject.eachMetal(
                    metal -> metal
                            .answer(Question.INTENTIONALLY_ADDED, Answer.Value.NO)
                            .filter(answer -> subject.expectation()
                                    .filter(expected -> expected.metals().contains(metal.metal()))
                                    .isPresent())
                            .map(Observation::of)
                            .stream(),
                    found));

    static final ReviewRule NO_3TG = Rule.of(StandardRule.REVIEW_NO_3TG)
            .about(ReviewRule.Topic.ANSWERS)
            .from(Sources.RULE)
            .finds((subject, found) -> {
                List<Answer> first = subject.declaration().answers().stream()
                        .filter(answer -> answer.question() == Question.INTENTIONALLY_ADDED)
                        .toList();
                if (!first.isEmpty() && first.stream().allMatch(answer -> answer.is(Answer.Value.NO))) {
                    found.accept(Observation.at(first.get(0).cell()));
                }
            });

    static final List<ReviewRule> ALL =
            List.of(NOT_ALLOWED, AFTER_GATE, SMELTERS_FOR_UNUSED, NO_3TG_UNEXPECTED, NO_3TG);

    private AnswerRules() {}

    private static Optional<Answer> denial(ReviewSubject.MetalPart metal) {
        return metal.answer(Question.INTENTIONALLY_ADDED, Answer.Value.NO)
                .or(() -> metal.answer(Question.REMAINS_IN_PRODUCT, Answer.Value.NO));
    }
}

package org.opencmrt.check;

import static org.opencmrt.model.Question.CORRECTIVE_ACTION;
import static org.opencmrt.model.Question.DUE_DILIGENCE_IMPLEMENTED;
import static org.opencmrt.model.Question.POLICY_COVERS_OECD_ANNEX_II;
import static org.opencmrt.model.Question.POLICY_ESTABLISHED;
import static org.opencmrt.model.Question.POLICY_PUBLIC;
import static org.opencmrt.model.Question.REQUESTS_SMELTER_NAMES;
import static org.opencmrt.model.Question.REQUIRES_ANNEX_II_OF_SUPPLIERS;
import static org.opencmrt.model.Question.REQUIRES_DRC_CONFLICT_FREE;
import static org.opencmrt.model.Question.REQUIRES_SUPPLIER_DUE_DILIGENCE;
import static org.opencmrt.model.Question.REQUIRES_VALIDATED_SMELTERS;
import static org.opencmrt.model.Question.REVIEWS_RESPONSES;
import static org.opencmrt.model.Question.SUPPLIER_RESPONSE_RATE;
import static org.opencmrt.model.Question.SURVEYS_SUPPLIERS;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.model.Answer;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.Question;

/** Rules about the supplier's own program: the questions with letters. */
final class ProgramRules {
    private static final Pattern WEB_ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)\\S+|(?<![@\\p{L}\\p{N}.-])(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}(?![\\p{L}@])",
            Pattern.CASE_INSENSITIVE);
    private static final Set<Question> CORE =
            EnumSet.of(POLICY_ESTABLISHED, DUE_DILIGENCE_IMPLEMENTED, SURVEYS_SUPPLIERS, REVIEWS_RESPONSES);
    private static final Set<Question> OTHERS = EnumSet.of(
            POLICY_PUBLIC,
            POLICY_COVERS_OECD_ANNEX_II,
            REQUIRES_DRC_CONFLICT_FREE,
            REQUIRES_SUPPLIER_DUE_DILIGENCE,
            REQUIRES_VALIDATED_SMELTERS,
            REQUIRES_ANNEX_II_OF_SUPPLIERS,
            REQUESTS_SMELTER_NAMES,
            CORRECTIVE_ACTION);
    private static final Set<AuditClass> NOT_VALIDATED =
            EnumSet.of(AuditClass.NON_CONFORMANT, AuditClass.NOT_PARTICIPATING, AuditClass.NOT_ELIGIBLE);

    static final List<ReviewRule> ALL = Rule.about(
            ReviewRule.Topic.PROGRAM,
            Rule.of(StandardRule.REVIEW_PROGRAM_NO, Sources.OECD)
                    .finds((subject, found) -> no(subject, CORE).forEach(found)),
            Rule.of(StandardRule.REVIEW_SURVEY_NO_BUT_RATE, Sources.CONSISTENCY)
                    .finds((subject, found) -> subject.companyAnswers(SURVEYS_SUPPLIERS, Answer.Value.NO)
                            .forEach(survey -> subject.metals().stream()
                                    .flatMap(metal -> metal
                                            .inScope(
                                                    SUPPLIER_RESPONSE_RATE,
                                                    Answer.Value.ALL,
                                                    Answer.Value.OVER_90,
                                                    Answer.Value.OVER_75,
                                                    Answer.Value.OVER_50)
                                            .stream())
                                    .findFirst()
                                    .ifPresent(rate -> found.accept(Observation.of(survey)
                                            .with("rateNumber", rate.number())
                                            .with("rateCell", rate.cell().cell())
                                            .with("rate", rate.text()))))),
            Rule.of(StandardRule.REVIEW_REQUIRES_VALIDATED_BUT_NOT, Sources.FACILITIES)
                    .needs(ReviewRule.Need.REFERENCE, ReviewRule.Need.STATUS)
                    .finds((subject, found) -> subject.companyAnswers(REQUIRES_VALIDATED_SMELTERS, Answer.Value.YES)
                            .flatMap(answer -> Rows.of(answer, notValidated(subject, answer)).stream())
                            .forEach(found)),
            Rule.of(StandardRule.REVIEW_PUBLIC_WITHOUT_POLICY, Sources.CONSISTENCY)
                    .finds((subject, found) -> subject.companyAnswers(POLICY_PUBLIC, Answer.Value.YES)
                            .forEach(answer -> subject.companyAnswers(POLICY_ESTABLISHED, Answer.Value.NO)
                                    .forEach(policy -> found.accept(
                                            Observation.of(answer).with("policyNumber", policy.number()))))),
            Rule.of(StandardRule.REVIEW_URL_INVALID, Sources.CHECKER)
                    .finds((subject, found) -> subject.companyAnswers(POLICY_PUBLIC, Answer.Value.YES)
                            .filter(answer -> answer.comment()
                                    .filter(text -> text.length() > 1
                                            && !WEB_ADDRESS.matcher(text).find())
                                    .isPresent())
                            .forEach(answer -> found.accept(Observation.at(answer.commentCell())
                                    .with("number", answer.number())
                                    .with("text", answer.comment().orElseThrow())))),
            Rule.of(StandardRule.REVIEW_PROGRAM_WEAK, Sources.OECD)
                    .finds((subject, found) -> no(subject, OTHERS).forEach(found)),
            Rule.of(StandardRule.REVIEW_COMMENT_EXPECTED, Sources.INSTRUCTIONS)
                    .finds((subject, found) -> Stream.concat(
                                    subject.companyAnswers(
                                            SURVEYS_SUPPLIERS, Answer.Value.YES_OTHER_FORMAT, Answer.Value.NO),
                                    subject.metals().stream()
                                            .flatMap(
                                                    metal -> metal
                                                            .inScope(
                                                                    SUPPLIER_RESPONSE_RATE, Answer.Value.DID_NOT_SURVEY)
                                                            .stream()))
                            .filter(answer -> answer.comment().isEmpty())
                            .forEach(answer ->
                                    found.accept(Observation.of(answer).in(answer.commentCell())))));

    private ProgramRules() {}

    private static Stream<Observation> no(ReviewSubject subject, Set<Question> questions) {
        return questions.stream()
                .flatMap(question -> subject.companyAnswers(question, Answer.Value.NO))
                .map(answer -> Observation.of(answer).with("question", answer.question()));
    }

    private static Stream<ReviewSubject.Row> notValidated(ReviewSubject subject, Answer answer) {
        return subject.rows().stream()
                .filter(row -> answer.metal().isEmpty() || answer.metal().equals(row.metal()))
                .filter(row -> row.facility()
                        .flatMap(subject::status)
                        .filter(status -> NOT_VALIDATED.contains(status.auditClass()))
                        .isPresent());
    }
}

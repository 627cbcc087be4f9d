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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    static final ReviewRule PROGRAM_NO = rule(Rule.of(StandardRule.REVIEW_PROGRAM_NO))
            .from(Sources.OECD)
            .finds((subject, found) -> CORE.forEach(question ->
                    subject.companyAnswers(question, Answer.Value.NO).forEach(answer -> found.accept(of(answer)))));

    static final ReviewRule PROGRAM_WEAK = rule(Rule.of(StandardRule.REVIEW_PROGRAM_WEAK))
            .from(Sources.OECD)
            .finds((subject, found) -> OTHERS.forEach(question ->
                    subject.companyAnswers(question, Answer.Value.NO).forEach(answer -> found.accept(of(answer)))));

    static final ReviewRule SURVEY_NO_BUT_RATE = rule(Rule.of(StandardRule.REVIEW_SURVEY_NO_BUT_RATE))
            .from(Sources.CONSISTENCY)
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
                                    .with("rate", rate.text().orElse(""))))));

    static final ReviewRule REQUIRES_VALIDATED_BUT_NOT = rule(Rule.of(StandardRule.REVIEW_REQUIRES_VALIDATED_BUT_NOT))
            .from(Sources.FACILITIES)
            .needs(ReviewRule.Need.REFERENCE, ReviewRule.Need.STATUS)
            .finds((subject, found) -> subject.companyAnswers(REQUIRES_VALIDATED_SMELTERS, Answer.Value.YES)
                    .forEach(answer -> notValidated(subject, answer)
                            .ifPresent(
                                    rows -> found.accept(Observation.of(answer).with("rows", Rows.listed(rows))))));

    static final ReviewRule PUBLIC_WITHOUT_POLICY = rule(Rule.of(StandardRule.REVIEW_PUBLIC_WITHOUT_POLICY))
            .from(Sources.CONSISTENCY)
            .finds((subject, found) -> subject.companyAnswers(POLICY_PUBLIC, Answer.Value.YES)
                    .forEach(answer -> subject.companyAnswers(POLICY_ESTABLISHED, Answer.Value.NO)
                            .forEach(policy ->
                                    found.accept(Observation.of(answer).with("policyNumber", policy.number())))));

    static final ReviewRule URL_INVALID = rule(Rule.of(StandardRule.REVIEW_URL_INVALID))
            .from(Sources.CHECKER)
            .finds((subject, found) -> subject.companyAnswers(POLICY_PUBLIC, Answer.Value.YES)
                    .filter(answer -> answer.comment()
                            .filter(text -> text.length() > 1
                                    && !WEB_ADDRESS.matcher(text).find())
                            .isPresent())
                    .forEach(answer -> found.accept(Observation.at(answer.commentCell())
                            .with("number", answer.number())
                            .with("text", answer.comment().orElseThrow()))));

    static final ReviewRule COMMENT_EXPECTED = rule(Rule.of(StandardRule.REVIEW_COMMENT_EXPECTED))
            .from(Sources.INSTRUCTIONS)
            .finds((subject, found) -> {
                subject.companyAnswers(SURVEYS_SUPPLIERS, Answer.Value.YES_OTHER_FORMAT, Answer.Value.NO)
                        .filter(answer -> answer.comment().isEmpty())
                        .forEach(answer -> found.accept(expected(answer)));
                subject.eachMetal(
                        metal -> metal
                                .inScope(SUPPLIER_RESPONSE_RATE, Answer.Value.DID_NOT_SURVEY)
                                .filter(answer -> answer.comment().isEmpty())
                                .map(ProgramRules::expected)
                                .stream(),
                        found);
            });

    static final List<ReviewRule> ALL = List.of(
            PROGRAM_NO,
            SURVEY_NO_BUT_RATE,
            REQUIRES_VALIDATED_BUT_NOT,
            PUBLIC_WITHOUT_POLICY,
            URL_INVALID,
            PROGRAM_WEAK,
            COMMENT_EXPECTED);

    private ProgramRules() {}

    private static Rule.Draft rule(Rule.Draft draft) {
        return draft.about(ReviewRule.Topic.PROGRAM);
    }

    private static Observation of(Answer answer) {
        return Observation.of(answer).with("question", answer.question());
    }

    private static Observation expected(Answer answer) {
        return Observation.of(answer).in(answer.commentCell());
    }

    private static Optional<List<ReviewSubject.Row>> notValidated(ReviewSubject subject, Answer answer) {
        List<ReviewSubject.Row> rows = subject.rows().stream()
                .filter(row -> answer.metal().isEmpty() || answer.metal().equals(row.metal()))
                .filter(row -> row.facility()
                        .flatMap(subject::status)
                        .filter(status -> NOT_VALIDATED.contains(status.auditClass()))
                        .isPresent())
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }
}

package org.opencmrt.check;

import static org.opencmrt.model.Answer.Value.DID_NOT_SURVEY;
import static org.opencmrt.model.Answer.Value.HALF_OR_LESS;
import static org.opencmrt.model.Answer.Value.NO;
import static org.opencmrt.model.Answer.Value.NONE;
import static org.opencmrt.model.Answer.Value.OVER_25;
import static org.opencmrt.model.Answer.Value.OVER_50;
import static org.opencmrt.model.Answer.Value.OVER_75;
import static org.opencmrt.model.Answer.Value.OVER_90;
import static org.opencmrt.model.Answer.Value.UNDER_25;
import static org.opencmrt.model.Answer.Value.UNKNOWN;
import static org.opencmrt.model.Answer.Value.YES;
import static org.opencmrt.model.Question.ALL_SMELTERS_IDENTIFIED;
import static org.opencmrt.model.Question.ALL_SMELTERS_REPORTED;
import static org.opencmrt.model.Question.ALL_SMELTERS_VALIDATED;
import static org.opencmrt.model.Question.SUPPLIER_RESPONSE_RATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.model.Answer;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.Entry;

/** Rules about how much of its supply chain the supplier knows. */
final class RateRules {
    private static final Answer.Value[] LOW = {HALF_OR_LESS, OVER_25, UNDER_25, NONE, DID_NOT_SURVEY};
    private static final Answer.Value[] INCOMPLETE = {OVER_50, OVER_75, OVER_90};
    private static final Answer.Value[] NOT_ALL = {
        HALF_OR_LESS, OVER_25, UNDER_25, NONE, DID_NOT_SURVEY, OVER_50, OVER_75, OVER_90
    };

    static final List<ReviewRule> ALL = Rule.about(
            ReviewRule.Topic.ANSWERS,
            Rule.of(StandardRule.REVIEW_IDENTIFIED_NONE_LISTED, Sources.CONSISTENCY)
                    .findsByMetal((subject, metal) -> metal.inScope(ALL_SMELTERS_IDENTIFIED, YES)
                            .filter(answer -> metal.smelters().isEmpty())
                            .map(Observation::of)),
            Rule.of(StandardRule.REVIEW_RATE_LOW, Sources.RULE)
                    .findsByMetal((subject, metal) ->
                            metal.inScope(SUPPLIER_RESPONSE_RATE, LOW).map(Observation::of)),
            Rule.of(StandardRule.REVIEW_ALL_IDENTIFIED_RATE, Sources.CONSISTENCY)
                    .findsByMetal((subject, metal) -> metal.inScope(ALL_SMELTERS_IDENTIFIED, YES)
                            .flatMap(answer -> metal.answer(SUPPLIER_RESPONSE_RATE, NOT_ALL)
                                    .map(rate -> Observation.of(answer)
                                            .with("rateNumber", rate.number())
                                            .with("rate", rate.text())))),
            Rule.of(StandardRule.REVIEW_RATE_ALL_NOT_IDENTIFIED, Sources.CONSISTENCY)
                    .findsByMetal((subject, metal) -> metal.inScope(ALL_SMELTERS_IDENTIFIED, NO)
                            .flatMap(answer -> metal.answer(SUPPLIER_RESPONSE_RATE, Answer.Value.ALL)
                                    .map(rate -> Observation.of(answer).with("rateNumber", rate.number())))),
            Rule.of(StandardRule.REVIEW_NOT_ALL_IDENTIFIED, Sources.RULE)
                    .findsByMetal((subject, metal) ->
                            metal.inScope(ALL_SMELTERS_IDENTIFIED, NO).map(Observation::of)),
            Rule.of(StandardRule.REVIEW_NOT_ALL_REPORTED, Sources.RULE)
                    .findsByMetal((subject, metal) ->
                            metal.inScope(ALL_SMELTERS_REPORTED, NO, UNKNOWN).map(Observation::of)),
            Rule.of(StandardRule.REVIEW_IDENTIFIED_BUT_OPEN_ROWS, Sources.CONSISTENCY)
                    .findsByMetal((subject, metal) -> metal.inScope(ALL_SMELTERS_IDENTIFIED, YES)
                            .flatMap(answer ->
                                    Rows.of(answer, metal.rows().stream().filter(RateRules::isOpen)))),
            Rule.of(StandardRule.REVIEW_VALIDATED_CLAIM, Sources.FACILITIES)
                    .needs(ReviewRule.Need.REFERENCE, ReviewRule.Need.STATUS)
                    .findsByMetal((subject, metal) -> metal.inScope(ALL_SMELTERS_VALIDATED, YES)
                            .flatMap(answer -> Rows.of(
                                    answer, metal.rows().stream().filter(row -> isNotConformant(subject, row))))),
            Rule.of(StandardRule.REVIEW_RATE_INCOMPLETE, Sources.RULE)
                    .findsByMetal((subject, metal) ->
                            metal.inScope(SUPPLIER_RESPONSE_RATE, INCOMPLETE).map(Observation::of)));

    private RateRules() {}

    /** A row that the workbook's own list does not resolve is open unless the reference list resolves it. */
    private static boolean isOpen(ReviewSubject.Row row) {
        return row.declared().entry() == Entry.NOT_YET_IDENTIFIED
                || (row.declared().entry() == Entry.UNRESOLVED && row.facility().isEmpty());
    }

    private static boolean isNotConformant(ReviewSubject subject, ReviewSubject.Row row) {
        Optional<LocalDate> date = subject.declaration().company().effectiveDate();
        return row.facility()
                .flatMap(smelter ->
                        date.map(day -> subject.status(smelter, day)).orElseGet(() -> subject.status(smelter)))
                .filter(status -> status.auditClass() != AuditClass.CONFORMANT)
                .isPresent();
    }
}

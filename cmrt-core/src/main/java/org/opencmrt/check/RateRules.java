package org.opencmrt.check;

import static org.opencmrt.model.Answer.Value.ALL;
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
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.model.Answer;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
import org.opencmrt.model.Entry;
import org.opencmrt.model.Smelter;

/** Rules about how much of its supply chain the supplier knows. */
final class RateRules {
    private static final Answer.Value[] LOW = {HALF_OR_LESS, OVER_25, UNDER_25, NONE, DID_NOT_SURVEY};
    private static final Answer.Value[] INCOMPLETE = {OVER_50, OVER_75, OVER_90};
    private static final Answer.Value[] NOT_ALL = {
        HALF_OR_LESS, OVER_25, UNDER_25, NONE, DID_NOT_SURVEY, OVER_50, OVER_75, OVER_90
    };

    static final ReviewRule RATE_LOW = Rule.of(StandardRule.REVIEW_RATE_LOW)
            .about(ReviewRule.Topic.ANSWERS)
            .from(Sources.RULE)
            .finds(each((subject, metal) ->
                    metal.inScope(SUPPLIER_RESPONSE_RATE, LOW).map(Observation::of)));

    static final ReviewRule RATE_INCOMPLETE = Rule.of(StandardRule.REVIEW_RATE_INCOMPLETE)
            .about(ReviewRule.Topic.ANSWERS)
            .from(Sources.RULE)
            .finds(each((subject, metal) ->
                    metal.inScope(SUPPLIER_RESPONSE_RATE, INCOMPLETE).map(Observation::of)));

    static final ReviewRule ALL_IDENTIFIED_RATE = Rule.of(StandardRule.REVIEW_ALL_IDENTIFIED_RATE)
            .about(ReviewRule.Topic.ANSWERS)
            .from(Sources.CONSISTENCY)
            .finds(each((subject, metal) -> metal.inScope(ALL_SMELTERS_IDENTIFIED, YES)
                    .flatMap(answer -> metal.answer(SUPPLIER_RESPONSE_RATE, NOT_ALL)
                            .map(rate -> Observation.of(answer)
                                    .with("rateNumber", rate.number())
                                    .with("rate", rate.text().orElse(""))))));

    static final ReviewRule RATE_ALL_NOT_IDENTIFIED = Rule.of(StandardRule.REVIEW_RATE_ALL_NOT_IDENTIFIED)
            .about(ReviewRule.Topic.ANSWERS)
            .from(Sources.CONSISTENCY)
            .finds(each((subject, metal) -> metal.inScope(ALL_SMELTERS_IDENTIFIED, NO)
                    .flatMap(answer -> metal.answer(SUPPLIER_RESPONSE_RATE, ALL)
                            .map(rate -> Observation.of(answer).with("rateNumber", rate.number())))));

    static final ReviewRule NOT_ALL_IDENTIFIED = Rule.of(StandardRule.REVIEW_NOT_ALL_IDENTIFIED)
            .about(ReviewRule.Topic.ANSWERS)
            .from(Sources.RULE)
            .finds(each((subject, metal) ->
                    metal.inScope(ALL_SMELTERS_IDENTIFIED, NO).map(Observation::of)));

    static final ReviewRule NOT_ALL_REPORTED = Rule.of(StandardRule.REVIEW_NOT_ALL_REPORTED)
            .about(ReviewRule.Topic.ANSWERS)
            .from(Sources.RULE)
            .finds(each((subject, metal) ->
                    metal.inScope(ALL_SMELTERS_REPORTED, NO, UNKNOWN).map(Observation::of)));

    static final ReviewRule IDENTIFIED_NONE_LISTED = Rule.of(StandardRule.REVIEW_IDENTIFIED_NONE_LISTED)
            .about(ReviewRule.Topic.ANSWERS)
            .from(Sources.CONSISTENCY)
            .finds(each((subject, metal) -> metal.inScope(ALL_SMELTERS_IDENTIFIED, YES)
                    .filter(answer -> metal.smelters().isEmpty())
                    .map(Observation::of)));

    static final ReviewRule IDENTIFIED_BUT_OPEN_ROWS = Rule.of(StandardRule.REVIEW_IDENTIFIED_BUT_OPEN_ROWS)
            .about(ReviewRule.Topic.ANSWERS)
            .from(Sources.CONSISTENCY)
            .finds(each((subject, metal) -> metal.inScope(ALL_SMELTERS_IDENTIFIED, YES)
                    .flatMap(answer -> rows(metal, RateRules::isOpen)
                            .map(rows -> Observation.of(answer).with("rows", Rows.listed(rows))))));

    static final ReviewRule VALIDATED_CLAIM = Rule.of(StandardRule.REVIEW_VALIDATED_CLAIM)
            .about(ReviewRule.Topic.ANSWERS)
            .from(Sources.FACILITIES)
            .needs(ReviewRule.Need.REFERENCE, ReviewRule.Need.STATUS)
            .finds(each((subject, metal) -> metal.inScope(ALL_SMELTERS_VALIDATED, YES)
                    .flatMap(answer -> rows(metal, row -> isNotConformant(subject, row))
                            .map(rows -> Observation.of(answer).with("rows", Rows.listed(rows))))));

    static final List<ReviewRule> RULES = List.of(
            IDENTIFIED_NONE_LISTED,
            RATE_LOW,
            ALL_IDENTIFIED_RATE,
            RATE_ALL_NOT_IDENTIFIED,
            NOT_ALL_IDENTIFIED,
            NOT_ALL_REPORTED,
            IDENTIFIED_BUT_OPEN_ROWS,
            VALIDATED_CLAIM,
            RATE_INCOMPLETE);

    private RateRules() {}

    private static BiConsumer<ReviewSubject, Consumer<Observation>> each(
            BiFunction<ReviewSubject, ReviewSubject.MetalPart, Optional<Observation>> look) {
        return (subject, found) -> subject.eachMetal(metal -> look.apply(subject, metal).stream(), found);
    }

    private static Optional<List<ReviewSubject.Row>> rows(
            ReviewSubject.MetalPart metal, Predicate<ReviewSubject.Row> which) {
        List<ReviewSubject.Row> rows = metal.rows().stream().filter(which).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    /** A row that the workbook's own list does not resolve is open unless the reference list resolves it. */
    private static boolean isOpen(ReviewSubject.Row row) {
        return row.declared().entry() == Entry.NOT_YET_IDENTIFIED
                || (row.declared().entry() == Entry.UNRESOLVED && row.facility().isEmpty());
    }

    private static boolean isNotConformant(ReviewSubject subject, ReviewSubject.Row row) {
        Optional<LocalDate> date = subject.declaration().company().effectiveDate();
        return row.facility()
                .flatMap(smelter -> status(subject, smelter, date))
                .filter(status -> status != AuditClass.CONFORMANT)
                .isPresent();
    }

    private static Optional<AuditClass> status(ReviewSubject subject, Smelter smelter, Optional<LocalDate> date) {
        return date.map(day -> subject.status(smelter, day))
                .orElseGet(() -> subject.status(smelter))
                .map(AuditStatus::auditClass);
    }
}

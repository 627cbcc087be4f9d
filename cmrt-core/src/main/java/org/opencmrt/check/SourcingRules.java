package org.opencmrt.check;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.internal.text.CountryTexts;
import org.opencmrt.model.Answer;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Question;
import org.opencmrt.reference.OriginData;

/** Rules about where material comes from: covered countries, conflict areas, recycled or scrap. */
final class SourcingRules {
    static final ReviewRule COVERED_YES = answer(Rule.of(StandardRule.REVIEW_COVERED_YES))
            .from(Sources.RULE)
            .finds((subject, found) -> subject.eachMetal(
                    metal -> metal.inScope(Question.COVERED_COUNTRIES, Answer.Value.YES).map(Observation::of).stream(),
                    found));

    static final ReviewRule COVERED_UNKNOWN = answer(Rule.of(StandardRule.REVIEW_COVERED_UNKNOWN))
            .from(Sources.RULE)
            .finds((subject, found) -> subject.eachMetal(
                    metal ->
                            metal
                                    .inScope(Question.COVERED_COUNTRIES, Answer.Value.UNKNOWN)
                                    .map(Observation::of)
                                    .stream(),
                    found));

    static final ReviewRule CAHRA_YES = answer(Rule.of(StandardRule.REVIEW_CAHRA_YES))
            .from(Sources.OECD)
            .finds((subject, found) -> subject.eachMetal(
                    metal -> metal.inScope(Question.CAHRA, Answer.Value.YES).map(Observation::of).stream(), found));

    static final ReviewRule COVERED_WITHOUT_CAHRA = answer(Rule.of(StandardRule.REVIEW_COVERED_WITHOUT_CAHRA))
            .from(Sources.CONSISTENCY)
            .finds((subject, found) -> subject.eachMetal(
                    metal -> metal
                            .inScope(Question.COVERED_COUNTRIES, Answer.Value.YES)
                            .flatMap(covered -> metal.answer(Question.CAHRA, Answer.Value.NO)
                                    .map(cahra -> Observation.of(cahra).with("coveredNumber", covered.number())))
                            .stream(),
                    found));

    static final ReviewRule COVERED_YES_NO_SOURCE = answer(Rule.of(StandardRule.REVIEW_COVERED_YES_NO_SOURCE))
            .from(Sources.CONSISTENCY)
            .needs(ReviewRule.Need.REFERENCE, ReviewRule.Need.ORIGINS)
            .finds((subject, found) -> subject.eachMetal(
                    metal -> metal
                            .inScope(Question.COVERED_COUNTRIES, Answer.Value.YES)
                            .filter(answer -> !metal.smelters().isEmpty()
                                    && metal.smelters().stream().allMatch(row -> isKnownOutside(subject, row)))
                            .map(Observation::of)
                            .stream(),
                    found));

    static final ReviewRule COVERED_NO_BUT_SOURCE = answer(Rule.of(StandardRule.REVIEW_COVERED_NO_BUT_SOURCE))
            .from(Sources.RULE)
            .uses(ReviewRule.Need.REFERENCE, ReviewRule.Need.ORIGINS)
            .finds((subject, found) -> subject.eachMetal(
                    metal -> metal
                            .inScope(Question.COVERED_COUNTRIES, Answer.Value.NO)
                            .flatMap(answer -> sign(subject, metal).map(sign -> sign.apply(Observation.of(answer))))
                            .stream(),
                    found));

    static final ReviewRule RECYCLED_AND_COVERED = answer(Rule.of(StandardRule.REVIEW_RECYCLED_AND_COVERED))
            .from(Sources.CONSISTENCY)
            .finds((subject, found) -> subject.eachMetal(
                    metal -> metal
                            .inScope(Question.RECYCLED_OR_SCRAP, Answer.Value.YES)
                            .flatMap(recycled -> metal.answer(Question.COVERED_COUNTRIES, Answer.Value.YES)
                                    .map(covered -> Observation.of(recycled).with("coveredNumber", covered.number())))
                            .stream(),
                    found));

    static final ReviewRule RECYCLED_YES_ROWS_NOT = answer(Rule.of(StandardRule.REVIEW_RECYCLED_YES_ROWS_NOT))
            .from(Sources.CONSISTENCY)
            .uses(ReviewRule.Need.REFERENCE, ReviewRule.Need.ORIGINS)
            .finds((subject, found) -> subject.eachMetal(
                    metal -> metal
                            .inScope(Question.RECYCLED_OR_SCRAP, Answer.Value.YES)
                            .flatMap(answer -> Optional.of(metal.smelters().stream()
                                            .filter(row -> isNotRecycled(subject, row))
                                            .toList())
                                    .filter(rows -> !rows.isEmpty())
                                    .map(rows -> Observation.of(answer).with("rows", Rows.listed(rows))))
                            .stream(),
                    found));

    static final ReviewRule RECYCLED_ROWS_YES = answer(Rule.of(StandardRule.REVIEW_RECYCLED_ROWS_YES))
            .from(Sources.CONSISTENCY)
            .finds((subject, found) -> subject.eachMetal(
                    metal -> metal
                            .inScope(
                                    Question.RECYCLED_OR_SCRAP,
                                    Answer.Value.NO,
                                    Answer.Value.UNKNOWN,
                                    Answer.Value.OTHER)
                            .filter(answer -> !metal.smelters().isEmpty()
                                    && metal.smelters().stream().allMatch(ReviewSubject.Row::saysRecycled))
                            .map(Observation::of)
                            .stream(),
                    found));

    static final List<ReviewRule> ALL = List.of(
            COVERED_YES,
            COVERED_UNKNOWN,
            CAHRA_YES,
            COVERED_WITHOUT_CAHRA,
            COVERED_YES_NO_SOURCE,
            COVERED_NO_BUT_SOURCE,
            RECYCLED_AND_COVERED,
            RECYCLED_YES_ROWS_NOT,
            RECYCLED_ROWS_YES);

    private SourcingRules() {}

    private static Rule.Draft answer(Rule.Draft draft) {
        return draft.about(ReviewRule.Topic.ANSWERS);
    }

    private static boolean isKnownOutside(ReviewSubject subject, ReviewSubject.Row row) {
        return row.facility()
                .flatMap(subject::origin)
                .filter(origin -> !origin.isCovered() && origin.unclear().isEmpty())
                .isPresent();
    }

    private static boolean isNotRecycled(ReviewSubject subject, ReviewSubject.Row row) {
        return row.saysNotRecycled()
                || row.facility()
                        .flatMap(subject::origin)
                        .filter(origin ->
                                !origin.isRecycledOnly() && !origin.countries().isEmpty())
                        .isPresent();
    }

    /** The first sign of a covered country among a metal's rows and mines, as arguments of the finding. */
    private static Optional<UnaryOperator<Observation>> sign(ReviewSubject subject, ReviewSubject.MetalPart metal) {
        Stream<UnaryOperator<Observation>> rows = metal.smelters().stream().flatMap(row -> signs(subject, row));
        Stream<UnaryOperator<Observation>> mines = subject.declaration().mines().stream()
                .filter(mine -> mine.metal().equals(Optional.of(metal.metal())))
                .filter(mine -> mine.country().filter(Country::isCovered).isPresent())
                .map(mine -> answer -> answer.with("sign", "mineList")
                        .with("row", mine.row())
                        .with("country", mine.country().orElseThrow().name()));
        return Stream.concat(rows, mines).findFirst();
    }

    private static Stream<UnaryOperator<Observation>> signs(ReviewSubject subject, ReviewSubject.Row row) {
        if (coveredPlace(row).isEmpty()
                && row.declared().text(DeclaredSmelter.Column.MINE_COUNTRIES).isEmpty()
                && row.facility().flatMap(subject::origin).isEmpty()) {
            return Stream.empty(); // nearly all rows
        }
        Stream<UnaryOperator<Observation>> origin = row
                .facility()
                .flatMap(subject::origin)
                .filter(OriginData.Origin::isCovered)
                .map(known -> (UnaryOperator<Observation>) answer -> row.naming(answer.with("sign", "origin")))
                .stream();
        Stream<UnaryOperator<Observation>> place =
                coveredPlace(row).map(country -> sign(row, "place", country)).stream();
        Stream<UnaryOperator<Observation>> mine =
                mineCountries(row).filter(Country::isCovered).map(country -> sign(row, "mine", country));
        return Stream.of(place, mine, origin).flatMap(signs -> signs);
    }

    private static UnaryOperator<Observation> sign(ReviewSubject.Row row, String sign, Country country) {
        return answer -> row.naming(answer.with("sign", sign).with("country", country.name()));
    }

    /** The countries of mines that a row names. */
    static Stream<Country> mineCountries(ReviewSubject.Row row) {
        return row.declared().text(DeclaredSmelter.Column.MINE_COUNTRIES).stream()
                .flatMap(text -> CountryTexts.in(text).stream());
    }

    /** The facility's country, if it is covered. */
    static Optional<Country> coveredPlace(ReviewSubject.Row row) {
        return row.country().filter(Country::isCovered);
    }
}

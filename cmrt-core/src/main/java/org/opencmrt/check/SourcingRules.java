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
    static final List<ReviewRule> ALL = Rule.about(
            ReviewRule.Topic.ANSWERS,
            Rule.of(StandardRule.REVIEW_COVERED_YES, Sources.RULE)
                    .findsByMetal((subject, metal) -> metal.inScope(Question.COVERED_COUNTRIES, Answer.Value.YES)
                            .map(Observation::of)),
            Rule.of(StandardRule.REVIEW_COVERED_UNKNOWN, Sources.RULE)
                    .findsByMetal((subject, metal) -> metal.inScope(Question.COVERED_COUNTRIES, Answer.Value.UNKNOWN)
                            .map(Observation::of)),
            Rule.of(StandardRule.REVIEW_CAHRA_YES, Sources.OECD)
                    .findsByMetal((subject, metal) ->
                            metal.inScope(Question.CAHRA, Answer.Value.YES).map(Observation::of)),
            Rule.of(StandardRule.REVIEW_COVERED_WITHOUT_CAHRA, Sources.CONSISTENCY)
                    .findsByMetal((subject, metal) -> metal.inScope(Question.COVERED_COUNTRIES, Answer.Value.YES)
                            .flatMap(covered -> metal.answer(Question.CAHRA, Answer.Value.NO)
                                    .map(cahra -> Observation.of(cahra).with("coveredNumber", covered.number())))),
            Rule.of(StandardRule.REVIEW_COVERED_YES_NO_SOURCE, Sources.CONSISTENCY)
                    .needs(ReviewRule.Need.REFERENCE, ReviewRule.Need.ORIGINS)
                    .findsByMetal((subject, metal) -> metal.inScope(Question.COVERED_COUNTRIES, Answer.Value.YES)
                            .filter(answer -> !metal.smelters().isEmpty()
                                    && metal.smelters().stream().allMatch(row -> isKnownOutside(subject, row)))
                            .map(Observation::of)),
            Rule.of(StandardRule.REVIEW_COVERED_NO_BUT_SOURCE, Sources.RULE)
                    .uses(ReviewRule.Need.REFERENCE, ReviewRule.Need.ORIGINS)
                    .findsByMetal((subject, metal) -> metal.inScope(Question.COVERED_COUNTRIES, Answer.Value.NO)
                            .flatMap(answer -> sign(subject, metal).map(sign -> sign.apply(Observation.of(answer))))),
            Rule.of(StandardRule.REVIEW_RECYCLED_AND_COVERED, Sources.CONSISTENCY)
                    .findsByMetal((subject, metal) -> metal.inScope(Question.RECYCLED_OR_SCRAP, Answer.Value.YES)
                            .flatMap(recycled -> metal.answer(Question.COVERED_COUNTRIES, Answer.Value.YES)
                                    .map(covered -> Observation.of(recycled).with("coveredNumber", covered.number())))),
            Rule.of(StandardRule.REVIEW_RECYCLED_YES_ROWS_NOT, Sources.CONSISTENCY)
                    .uses(ReviewRule.Need.REFERENCE, ReviewRule.Need.ORIGINS)
                    .findsByMetal((subject, metal) -> metal.inScope(Question.RECYCLED_OR_SCRAP, Answer.Value.YES)
                            .flatMap(answer -> Rows.of(
                                    answer, metal.smelters().stream().filter(row -> isNotRecycled(subject, row))))),
            Rule.of(StandardRule.REVIEW_RECYCLED_ROWS_YES, Sources.CONSISTENCY)
                    .findsByMetal((subject, metal) -> metal.inScope(
                                    Question.RECYCLED_OR_SCRAP,
                                    Answer.Value.NO,
                                    Answer.Value.UNKNOWN,
                                    Answer.Value.OTHER)
                            .filter(answer -> !metal.smelters().isEmpty()
                                    && metal.smelters().stream().allMatch(ReviewSubject.Row::saysRecycled))
                            .map(Observation::of)));

    private SourcingRules() {}

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

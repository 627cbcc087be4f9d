package org.opencmrt.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.Country;
import org.opencmrt.model.DeclaredMine;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Smelter;
import org.opencmrt.reference.SmelterReferenceList.Removed;

/** Rules about the facilities of rows: country, audit status, mines. */
final class FacilityRules {
    private static final Set<AuditClass> AT_RISK =
            EnumSet.of(AuditClass.NON_CONFORMANT, AuditClass.NOT_PARTICIPATING, AuditClass.EXPIRED);
    private static final Set<AuditClass> LISTED_ONLY = EnumSet.of(AuditClass.LISTED, AuditClass.VETTING);
    private static final Set<MatchResult.Basis> SURE = EnumSet.of(
            MatchResult.Basis.ID, MatchResult.Basis.NAME, MatchResult.Basis.ALIAS, MatchResult.Basis.NORMALIZED_NAME);

    static final List<ReviewRule> ALL = Rule.about(
            ReviewRule.Topic.SMELTER_ROWS,
            Rule.of(StandardRule.REVIEW_COUNTRY_DIFFERS, Sources.CONSISTENCY)
                    .needs(ReviewRule.Need.REFERENCE)
                    .findsInRows((subject, row) -> row.typed(DeclaredSmelter.Column.COUNTRY)
                            .flatMap(text -> row.declared().country())
                            .flatMap(declared -> meant(row)
                                    .flatMap(Smelter::country)
                                    .filter(country -> !country.agreesWith(declared))
                                    .map(country -> row.observe(DeclaredSmelter.Column.COUNTRY)
                                            .with("text", row.declared().text(DeclaredSmelter.Column.COUNTRY))
                                            .with("facility", meant(row).map(Smelter::label))
                                            .with("country", country.name())))),
            Rule.of(StandardRule.REVIEW_COUNTRY_INVALID, Sources.INSTRUCTIONS)
                    .findsInRows((subject, row) -> row.typed(DeclaredSmelter.Column.COUNTRY)
                            .filter(text -> row.declared().country().isEmpty())
                            .map(text ->
                                    row.observe(DeclaredSmelter.Column.COUNTRY).with("text", text.text()))),
            Rule.of(StandardRule.REVIEW_REMOVED_FACILITY, Sources.FACILITIES)
                    .needs(ReviewRule.Need.REFERENCE)
                    .findsInRows((subject, row) -> removed(subject, row)
                            .map(gone -> row.observe()
                                    .with("facility", gone.smelter().label())
                                    .with("list", gone.listLabel())
                                    .with("listDate", gone.listDate()))),
            Rule.of(StandardRule.REVIEW_STATUS_NOT_CONFORMANT, Sources.FACILITIES)
                    .needs(ReviewRule.Need.REFERENCE, ReviewRule.Need.STATUS)
                    .findsInRows((subject, row) -> status(subject, row, AT_RISK)),
            Rule.of(StandardRule.REVIEW_FACILITY_COVERED_COUNTRY, Sources.COVERED)
                    .uses(ReviewRule.Need.REFERENCE)
                    .findsInRows((subject, row) -> SourcingRules.coveredPlace(row)
                            .map(country ->
                                    row.observe(DeclaredSmelter.Column.COUNTRY).with("country", country.name()))),
            Rule.of(StandardRule.REVIEW_MINE_COVERED_COUNTRY, Sources.COVERED).finds(FacilityRules::mines),
            Rule.of(StandardRule.REVIEW_STATUS_LISTED_ONLY, Sources.FACILITIES)
                    .needs(ReviewRule.Need.REFERENCE, ReviewRule.Need.STATUS)
                    .findsInRows((subject, row) -> status(subject, row, LISTED_ONLY)));

    private FacilityRules() {}

    /** The facility of the id or name, even if the country prevents a match. */
    private static Optional<Smelter> meant(ReviewSubject.Row row) {
        return row.facility()
                .or(() -> row.match()
                        .flatMap(match -> match.best())
                        .filter(best -> SURE.contains(best.basis()))
                        .map(MatchResult.Candidate::smelter));
    }

    private static Optional<Removed> removed(ReviewSubject subject, ReviewSubject.Row row) {
        KnownFacilities list = subject.reference().orElseThrow();
        if (row.facility().isPresent()) {
            return list.removed(row.facility().get());
        }
        Optional<Removed> byId = row.declared().declaredId().flatMap(list::removed);
        return byId.or(() -> row.match()
                .flatMap(match -> match.best())
                .map(MatchResult.Candidate::smelter)
                .flatMap(list::removed));
    }

    private static Optional<Observation> status(ReviewSubject subject, ReviewSubject.Row row, Set<AuditClass> classes) {
        return row.facility()
                .flatMap(subject::status)
                .filter(status -> classes.contains(status.auditClass()))
                .map(status -> row.observe().with("status", status.word()).with("listDate", status.listDate()));
    }

    private static void mines(ReviewSubject subject, Consumer<Observation> found) {
        for (ReviewSubject.Row row : subject.rows()) {
            SourcingRules.mineCountries(row)
                    .filter(Country::isCovered)
                    .findFirst()
                    .ifPresent(country -> found.accept(
                            row.observe(DeclaredSmelter.Column.MINE_COUNTRIES).with("country", country.name())));
        }
        for (DeclaredMine mine : subject.declaration().mines()) {
            mine.country()
                    .filter(Country::isCovered)
                    .ifPresent(country -> found.accept(
                            Observation.at(Optional.ofNullable(mine.cells().get(DeclaredMine.Column.COUNTRY))
                                            .map(DeclaredText::cell)
                                            .orElse(mine.at()))
                                    .about(mine.metal())
                                    .with("row", mine.row())
                                    .with("country", country.name())));
        }
    }
}

package org.opencmrt.check;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.model.AuditClass;
import org.opencmrt.model.AuditStatus;
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

    static final ReviewRule COUNTRY_DIFFERS = rule(Rule.of(StandardRule.REVIEW_COUNTRY_DIFFERS))
            .from(Sources.CONSISTENCY)
            .needs(ReviewRule.Need.REFERENCE)
            .finds(RowRules.each((subject, row) -> row.typed(DeclaredSmelter.Column.COUNTRY)
                    .flatMap(text -> row.declared().country())
                    .flatMap(declared -> meant(row)
                            .flatMap(Smelter::country)
                            .filter(country -> !country.agreesWith(declared))
                            .map(country -> row.observe(DeclaredSmelter.Column.COUNTRY)
                                    .with(
                                            "text",
                                            row.declared()
                                                    .text(DeclaredSmelter.Column.COUNTRY)
                                                    .orElse(""))
                                    .with(
                                            "facility",
                                            meant(row).map(RowRules::label).orElse(""))
                                    .with("country", country.name())))));

    static final ReviewRule COUNTRY_INVALID = rule(Rule.of(StandardRule.REVIEW_COUNTRY_INVALID))
            .from(Sources.INSTRUCTIONS)
            .finds(RowRules.each((subject, row) -> row.typed(DeclaredSmelter.Column.COUNTRY)
                    .filter(text -> row.declared().country().isEmpty())
                    .map(text -> row.observe(DeclaredSmelter.Column.COUNTRY).with("text", text.text()))));

    static final ReviewRule REMOVED = rule(Rule.of(StandardRule.REVIEW_REMOVED_FACILITY))
            .from(Sources.FACILITIES)
            .needs(ReviewRule.Need.REFERENCE)
            .finds(RowRules.each((subject, row) -> removed(subject, row)
                    .map(gone -> row.observe()
                            .with("facility", RowRules.label(gone.smelter()))
                            .with("list", gone.listLabel())
                            .with(
                                    "listDate",
                                    gone.listDate().map(LocalDate::toString).orElse("")))));

    static final ReviewRule STATUS_NOT_CONFORMANT = rule(Rule.of(StandardRule.REVIEW_STATUS_NOT_CONFORMANT))
            .from(Sources.FACILITIES)
            .needs(ReviewRule.Need.REFERENCE, ReviewRule.Need.STATUS)
            .finds(RowRules.each((subject, row) -> status(subject, row, AT_RISK)));

    static final ReviewRule STATUS_LISTED_ONLY = rule(Rule.of(StandardRule.REVIEW_STATUS_LISTED_ONLY))
            .from(Sources.FACILITIES)
            .needs(ReviewRule.Need.REFERENCE, ReviewRule.Need.STATUS)
            .finds(RowRules.each((subject, row) -> status(subject, row, LISTED_ONLY)));

    static final ReviewRule COVERED_COUNTRY = rule(Rule.of(StandardRule.REVIEW_FACILITY_COVERED_COUNTRY))
            .from(Sources.COVERED)
            .uses(ReviewRule.Need.REFERENCE)
            .finds(RowRules.each((subject, row) -> SourcingRules.coveredPlace(row)
                    .map(country -> row.observe(DeclaredSmelter.Column.COUNTRY).with("country", country.name()))));

    static final ReviewRule MINE_COVERED_COUNTRY = rule(Rule.of(StandardRule.REVIEW_MINE_COVERED_COUNTRY))
            .from(Sources.COVERED)
            .finds(FacilityRules::mines);

    static final List<ReviewRule> ALL = List.of(
            COUNTRY_DIFFERS,
            COUNTRY_INVALID,
            REMOVED,
            STATUS_NOT_CONFORMANT,
            COVERED_COUNTRY,
            MINE_COVERED_COUNTRY,
            STATUS_LISTED_ONLY);

    private FacilityRules() {}

    private static Rule.Draft rule(Rule.Draft draft) {
        return draft.about(ReviewRule.Topic.SMELTER_ROWS);
    }

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
        Optional<AuditStatus> status =
                row.facility().flatMap(subject::status).filter(known -> classes.contains(known.auditClass()));
        return status.map(known -> row.observe()
                .with("status", known.word())
                .with("listDate", known.listDate().map(LocalDate::toString).orElse("")));
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

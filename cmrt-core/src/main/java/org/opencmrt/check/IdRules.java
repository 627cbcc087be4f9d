package org.opencmrt.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.internal.text.NameKey;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/** Rules about the ids of smelter rows. */
final class IdRules {
    /** Ids that were replaced, regardless of the reference list. */
    private static final Map<SmelterId, SmelterId> REPLACED = Resources.rows(IdRules.class, "replaced-ids.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> new SmelterId(row[0]), row -> new SmelterId(row[1])));

    private static final Set<MatchResult.Basis> BY_NAME =
            EnumSet.of(MatchResult.Basis.NAME, MatchResult.Basis.ALIAS, MatchResult.Basis.NORMALIZED_NAME);

    /** The words in the "source of the id" column that mean an id of the RMI, under its names through the years. */
    private static final List<String> RMI = List.of("RMI", "CFSI", "EICC", "CFS");

    static final List<ReviewRule> ALL = Rule.about(
            ReviewRule.Topic.SMELTER_ROWS,
            Rule.of(StandardRule.REVIEW_ID_FORMAT, Sources.INSTRUCTIONS)
                    .findsInRows((subject, row) -> row.typedId()
                            .filter(text -> SmelterId.tryParse(text.text()).isEmpty()
                                    && !NameKey.of(text.text()).isNoName())
                            .filter(text -> !isOfAnotherSource(row, text))
                            .map(text -> of(row, text))),
            Rule.of(StandardRule.REVIEW_ID_METAL, Sources.CONSISTENCY)
                    .uses(ReviewRule.Need.REFERENCE)
                    .findsInRows((subject, row) -> row.declared()
                            .declaredId()
                            .filter(id -> isOfAnotherMetal(subject, row, id))
                            .map(id -> row.observe(idColumn(row)).with("id", id))),
            Rule.of(StandardRule.REVIEW_ID_NAME, Sources.CONSISTENCY)
                    .uses(ReviewRule.Need.REFERENCE)
                    .findsInRows((subject, row) -> row.declared()
                            .declaredId()
                            .filter(id -> !isOfAnotherMetal(subject, row, id) && isOfAnotherName(subject, row, id))
                            .map(id -> row.observe(idColumn(row)).with("id", id).with("name", row.name()))),
            Rule.of(StandardRule.REVIEW_ID_UNKNOWN, Sources.FACILITIES)
                    .needs(ReviewRule.Need.REFERENCE)
                    .findsInRows((subject, row) -> row.typedId()
                            .filter(text -> listsMetalOf(subject, row))
                            .filter(text -> SmelterId.tryParse(text.text())
                                    .filter(id ->
                                            !subject.reference().orElseThrow().knows(id) && !REPLACED.containsKey(id))
                                    .filter(id ->
                                            !id.isLegacy() || row.facility().isEmpty())
                                    .isPresent())
                            .map(text -> of(row, text))),
            Rule.of(StandardRule.REVIEW_ID_REPLACED, Sources.REVISION)
                    .uses(ReviewRule.Need.REFERENCE)
                    .findsInRows((subject, row) -> row.typedId()
                            .flatMap(text -> SmelterId.tryParse(text.text())
                                    .flatMap(id -> replacement(subject, row, id))
                                    .map(replacement -> of(row, text).with("replacement", replacement)))));

    private IdRules() {}

    /** A list of other metals does not show that an id is unknown: a cobalt refiner is not in a 3TG list. */
    private static boolean listsMetalOf(ReviewSubject subject, ReviewSubject.Row row) {
        KnownFacilities list = subject.reference().orElseThrow();
        return row.metal().filter(metal -> list.count(metal) == 0).isEmpty();
    }

    private static Observation of(ReviewSubject.Row row, DeclaredText id) {
        return row.naming(Observation.at(id.cell()).about(row.metal())).with("id", id.text());
    }

    private static DeclaredSmelter.Column idColumn(ReviewSubject.Row row) {
        return row.declared().text(DeclaredSmelter.Column.ID_INPUT).isPresent()
                ? DeclaredSmelter.Column.ID_INPUT
                : DeclaredSmelter.Column.ID;
    }

    /**
     * Before 4.1, the column could contain numbers of other organizations, with the organization's name next to them.
     */
    private static boolean isOfAnotherSource(ReviewSubject.Row row, DeclaredText id) {
        return id.equals(row.declared().cells().get(DeclaredSmelter.Column.ID))
                && row.declared()
                        .text(DeclaredSmelter.Column.ID_SOURCE)
                        .filter(source -> RMI.stream().noneMatch(source::contains))
                        .isPresent();
    }

    private static Optional<SmelterId> replacement(ReviewSubject subject, ReviewSubject.Row row, SmelterId id) {
        Optional<SmelterId> listed = subject.reference().flatMap(list -> list.replacement(id));
        Optional<SmelterId> known = listed.or(() -> Optional.ofNullable(REPLACED.get(id)));
        return known.or(() -> row.facility().flatMap(Smelter::id).filter(now -> id.isLegacy() && !now.isLegacy()));
    }

    private static boolean isOfAnotherMetal(ReviewSubject subject, ReviewSubject.Row row, SmelterId id) {
        Optional<KnownFacilities> list = subject.reference();
        List<Smelter> facilities =
                list.map(known -> known.of(known.replacement(id).orElse(id))).orElse(List.of());
        boolean byList = row.declared().metal().isPresent()
                && !facilities.isEmpty()
                && facilities.stream()
                        .noneMatch(smelter -> row.declared().metal().equals(Optional.of(smelter.metal())));
        return byList
                || (row.declared().entry() == Entry.CONTRADICTORY
                        && contradiction(subject, row)
                                .filter(cell -> cell.equals(row.declared().cell(DeclaredSmelter.Column.METAL)))
                                .isPresent());
    }

    private static boolean isOfAnotherName(ReviewSubject subject, ReviewSubject.Row row, SmelterId id) {
        if (row.declared().entry() == Entry.CONTRADICTORY) {
            return true;
        }
        Optional<Smelter> byName = row.match()
                .filter(match -> match.decision() == MatchResult.Decision.REVIEW)
                .flatMap(match -> match.best())
                .filter(best -> BY_NAME.contains(best.basis()))
                .map(MatchResult.Candidate::smelter);
        List<Smelter> byId = subject.reference().map(known -> known.of(id)).orElse(List.of());
        return byName.isPresent() && !byId.isEmpty() && !byId.contains(byName.get());
    }

    /** The cell at which the reader found that the parts of a row contradict each other. */
    private static Optional<CellRef> contradiction(ReviewSubject subject, ReviewSubject.Row row) {
        return subject.declaration().findings().stream()
                .filter(finding -> finding.is(ReadRule.READ_ENTRY_CONTRADICTORY))
                .flatMap(finding -> finding.cell().stream())
                .filter(cell -> cell.row() == row.declared().row()
                        && cell.sheet().equals(row.declared().at().sheet()))
                .findFirst();
    }
}

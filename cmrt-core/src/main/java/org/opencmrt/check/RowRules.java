package org.opencmrt.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.rules.StandardRule;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/** Rules about the smelter that a row of the smelter list reports. */
final class RowRules {
    private static final List<DeclaredSmelter.Column> NAMES =
            List.of(DeclaredSmelter.Column.LOOKUP_NAME, DeclaredSmelter.Column.NAME, DeclaredSmelter.Column.COUNTRY);

    static final List<ReviewRule> ALL = Rule.about(
            ReviewRule.Topic.SMELTER_ROWS,
            Rule.of(StandardRule.REVIEW_ROW_METAL_MISSING, Sources.INSTRUCTIONS)
                    .uses(ReviewRule.Need.REFERENCE)
                    .findsInRows((subject, row) -> row.metal().isEmpty()
                                    && row.declared()
                                            .text(DeclaredSmelter.Column.METAL)
                                            .isEmpty()
                            ? Optional.of(row.observe().in(metalCell(subject, row)))
                            : Optional.empty()),
            Rule.of(StandardRule.REVIEW_ROW_METAL_INVALID, Sources.INSTRUCTIONS)
                    .findsInRows((subject, row) -> row.declared()
                            .text(DeclaredSmelter.Column.METAL)
                            .filter(text -> row.declared().metal().isEmpty())
                            .map(text ->
                                    row.observe(DeclaredSmelter.Column.METAL).with("text", text))),
            Rule.of(StandardRule.REVIEW_NAME_UNUSABLE, Sources.INSTRUCTIONS)
                    .findsInRows((subject, row) -> row.name()
                            .filter(name -> row.facility().isEmpty() && isUnusable(row, name))
                            .map(name -> row.observe().with("name", name))),
            Rule.of(StandardRule.REVIEW_NOT_YET_IDENTIFIED, Sources.RULE)
                    .findsInRows((subject, row) -> row.namesSmelter()
                            ? Optional.empty()
                            : Optional.of(row.observe(DeclaredSmelter.Column.LOOKUP_NAME))),
            Rule.of(StandardRule.REVIEW_NOT_LISTED, Sources.INSTRUCTIONS)
                    .uses(ReviewRule.Need.REFERENCE)
                    .findsInRows(RowRules::notListed),
            Rule.of(StandardRule.REVIEW_KNOWN_NON_SMELTER, Sources.PRACTICE)
                    .needs(ReviewRule.Need.NON_SMELTERS)
                    .findsInRows((subject, row) -> Stream.concat(
                                    row.name().stream(), row.declared().declaredId().map(SmelterId::value).stream())
                            .filter(text -> subject.nonSmelters().contains(NameText.normalize(text)))
                            .findFirst()
                            .map(text -> row.observe().with("name", text))),
            Rule.of(StandardRule.REVIEW_GROUP_NAME, Sources.PRACTICE)
                    .needs(ReviewRule.Need.REFERENCE)
                    .findsInRows((subject, row) -> row.name()
                            .filter(name -> row.is(MatchResult.Decision.REVIEW)
                                    && row.declared().declaredId().isEmpty())
                            .flatMap(name -> row.known()
                                    .verdict()
                                    .map(EntryVerdict::group)
                                    .filter(group -> !group.isEmpty())
                                    .map(group ->
                                            row.observe().with("name", name).with("plants", labels(group.stream()))))),
            Rule.of(StandardRule.REVIEW_MATCH_UNCERTAIN, Sources.PRACTICE)
                    .needs(ReviewRule.Need.REFERENCE)
                    .findsInRows((subject, row) -> row.match()
                            .filter(match -> match.decision() == MatchResult.Decision.REVIEW)
                            .map(match -> row.observe()
                                    .with(
                                            "candidates",
                                            labels(match.candidates().stream().map(MatchResult.Candidate::smelter)))
                                    .with("reason", match.evidence().get(0)))),
            Rule.of(StandardRule.REVIEW_NOT_LISTED_IS_LISTED, Sources.INSTRUCTIONS)
                    .needs(ReviewRule.Need.REFERENCE)
                    .findsInRows((subject, row) -> row.facility()
                            .filter(facility -> row.declared().entry() == Entry.NOT_LISTED)
                            .map(facility -> row.observe().with("name", row.name()))),
            Rule.of(StandardRule.REVIEW_ALIAS_MATCHED, Sources.PRACTICE)
                    .needs(ReviewRule.Need.REFERENCE)
                    .findsInRows((subject, row) -> row.facility()
                            .flatMap(facility -> row.match().orElseThrow().best())
                            .filter(RowRules::isByAnotherName)
                            .map(best -> row.observe().with("name", row.name()))),
            Rule.of(StandardRule.REVIEW_DUPLICATE_ROW, Sources.CONSISTENCY)
                    .uses(ReviewRule.Need.REFERENCE)
                    .finds(RowRules::duplicates),
            Rule.of(StandardRule.REVIEW_LOOKUP_STALE, Sources.INSTRUCTIONS).finds(RowRules::stale),
            Rule.of(StandardRule.REVIEW_NAME_EXCLAMATION, Sources.CHECKER).finds(RowRules::exclamations));

    private RowRules() {}

    /** Finds names and countries with an exclamation mark. */
    private static void exclamations(ReviewSubject subject, Consumer<Observation> found) {
        for (ReviewSubject.Row row : subject.rows()) {
            for (DeclaredSmelter.Column column : NAMES) {
                String text = row.declared().text(column).orElse("");
                if (text.indexOf('!') >= 0) {
                    found.accept(row.observe(column).with("text", text));
                }
            }
        }
    }

    /** Names of facilities, each once, up to five: {@code A (CID900001); B (CID900002)}. */
    private static String labels(Stream<Smelter> facilities) {
        return facilities.distinct().limit(5).map(Smelter::label).collect(Collectors.joining("; "));
    }

    /** The cell for the metal: a blank cell, which is not among the cells of the row. */
    private static CellRef metalCell(ReviewSubject subject, ReviewSubject.Row row) {
        return Layouts.standard()
                .find(subject.declaration().template().id())
                .map(layout -> layout.smelterList().columns().get(DeclaredSmelter.Column.METAL))
                .map(column -> ItemCells.inRow(row.declared(), column))
                .orElse(row.declared().at());
    }

    private static Optional<Observation> notListed(ReviewSubject subject, ReviewSubject.Row row) {
        boolean open = switch (row.declared().entry()) {
            case NOT_LISTED -> row.match().isEmpty() || row.is(MatchResult.Decision.NONE);
            case UNRESOLVED, FREE_TEXT -> row.is(MatchResult.Decision.NONE);
            case LISTED, NOT_YET_IDENTIFIED, CONTRADICTORY, AMBIGUOUS -> false;
        };
        return row.name()
                .filter(name -> open && !isUnusable(row, name))
                .map(name -> row.observe().with("name", name));
    }

    private static boolean isUnusable(ReviewSubject.Row row, String name) {
        return switch (row.declared().entry()) {
            case LISTED, NOT_YET_IDENTIFIED, CONTRADICTORY, AMBIGUOUS -> false; // a name from the look-up sheet
            case NOT_LISTED, UNRESOLVED, FREE_TEXT -> !EntryVerdict.isName(name);
        };
    }

    private static boolean isByAnotherName(MatchResult.Candidate best) {
        return switch (best.basis()) {
            case ALIAS, SIMILARITY -> true;
            case NORMALIZED_NAME -> !best.matchedName().equals(best.smelter().name());
            case REVIEWER, ID, NAME -> false;
        };
    }

    private static void duplicates(ReviewSubject subject, Consumer<Observation> found) {
        Map<Object, ReviewSubject.Row> first = new HashMap<>();
        for (ReviewSubject.Row row : subject.rows()) {
            identity(row).ifPresent(identity -> {
                ReviewSubject.Row before = first.putIfAbsent(identity, row);
                if (before != null) {
                    found.accept(
                            row.observe().with("firstRow", before.declared().row()));
                }
            });
        }
    }

    /** The key that two rows of one facility share; empty if the facility is unknown. */
    static Optional<Object> identity(ReviewSubject.Row row) {
        Optional<Object> byFacility = row.facility().map(Function.identity());
        boolean listed = row.declared().entry() == Entry.LISTED && row.match().isEmpty();
        return byFacility.or(
                () -> row.declared().declaredId().filter(id -> listed).map(id -> List.of(id, row.metal())));
    }

    private static void stale(ReviewSubject subject, Consumer<Observation> found) {
        subject.declaration().findings().stream()
                .filter(finding -> finding.is(ReadRule.READ_LOOKUP_STALE))
                .forEach(note -> note.cell()
                        .ifPresent(cell -> found.accept(
                                Observation.at(cell).about(note.metal()).with("row", cell.row()))));
    }
}

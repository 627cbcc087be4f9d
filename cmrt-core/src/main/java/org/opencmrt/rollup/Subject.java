package org.opencmrt.rollup;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.opencmrt.model.Candidate;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchBasis;
import org.opencmrt.model.MatchDecision;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterColumn;

/**
 * What a row says and what it was found to mean, without the place where it stands. Rows of many declarations share one
 * subject, which is why a roll-up's memory follows the distinct things said and not the rows.
 */
record Subject(
        Entry entry,
        Optional<Metal> declaredMetal,
        Optional<String> metalText,
        Optional<String> lookupName,
        Optional<String> name,
        Optional<String> country,
        Optional<String> id,
        Optional<String> recycled,
        Optional<String> mineNames,
        Optional<String> mineCountries,
        MatchResult match) {

    private static final MatchResult NOTHING_TO_MATCH = new MatchResult(
            MatchDecision.NONE, List.of(), List.of("the supplier says that the smelter is not identified yet"));

    static Subject of(DeclaredSmelter row, Function<? super DeclaredSmelter, MatchResult> matcher) {
        MatchResult match = row.entry() == Entry.NOT_YET_IDENTIFIED
                ? NOTHING_TO_MATCH
                : Objects.requireNonNull(matcher.apply(row), "the matcher gave no result");
        return new Subject(
                row.entry(),
                row.metal(),
                row.text(SmelterColumn.METAL),
                row.text(SmelterColumn.LOOKUP_NAME),
                row.text(SmelterColumn.NAME),
                row.text(SmelterColumn.COUNTRY),
                row.text(SmelterColumn.ID_INPUT).or(() -> row.text(SmelterColumn.ID)),
                row.text(SmelterColumn.RECYCLED_OR_SCRAP),
                row.text(SmelterColumn.MINE_NAMES),
                row.text(SmelterColumn.MINE_COUNTRIES),
                match);
    }

    /** The facility that is meant with certainty; empty when there is none, and where the row contradicts itself. */
    Optional<Smelter> facility() {
        return entry == Entry.NOT_YET_IDENTIFIED || contradictsItself() ? Optional.empty() : match.match();
    }

    /** The metal: the facility's, else the declared one. */
    Optional<Metal> metal() {
        return facility().map(Smelter::metal).or(() -> declaredMetal);
    }

    /** The name that the row uses for what it means. */
    Optional<String> alias() {
        return switch (entry) {
            case NOT_YET_IDENTIFIED -> Optional.empty();
            case NOT_LISTED -> name;
            case FREE_TEXT -> name.or(() -> lookupName);
            case LISTED, UNRESOLVED, CONTRADICTORY, AMBIGUOUS -> lookupName.or(() -> name);
        };
    }

    /** The bucket by what the row says alone; scope and repetition are the declaration's matter. */
    Bucket bucket() {
        if (entry == Entry.NOT_YET_IDENTIFIED) {
            return Bucket.NOT_YET_IDENTIFIED;
        }
        if (contradictsItself()) {
            return Bucket.CONTRADICTORY;
        }
        if (match.decision() == MatchDecision.MATCH) {
            return Bucket.FACILITY;
        }
        if (entry == Entry.AMBIGUOUS) {
            return Bucket.AMBIGUOUS;
        }
        if (match.decision() == MatchDecision.REVIEW) {
            return Bucket.REVIEW;
        }
        return entry == Entry.NOT_LISTED ? Bucket.NOT_LISTED : Bucket.UNRESOLVED;
    }

    /** A row whose own id and name disagree is never counted, however sure a matcher is; only a person may decide it. */
    private boolean contradictsItself() {
        boolean decidedByPerson = match.decision() == MatchDecision.MATCH
                && match.best()
                        .map(Candidate::basis)
                        .filter(basis -> basis == MatchBasis.REVIEWER)
                        .isPresent();
        return entry == Entry.CONTRADICTORY && !decidedByPerson;
    }
}

package org.opencmrt.rollup;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchDecision;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterColumn;

/**
 * What a row says and what it was found to mean, without the place where it stands. Rows of many declarations share one
 * subject, which is why a roll-up's memory follows the distinct things said and not the rows.
 *
 * @param said what the row says
 * @param match what it was found to mean
 * @param bucket where it belongs by what it says alone; scope and repetition are the declaration's matter
 * @param facility the facility that is meant with certainty; empty when there is none, and where the row contradicts itself
 * @param key the facility's key
 */
record Subject(Said said, MatchResult match, Bucket bucket, Optional<Smelter> facility, Optional<FacilityKey> key) {
    private static final MatchResult NOTHING_TO_MATCH = new MatchResult(
            MatchDecision.NONE, List.of(), List.of("the supplier says that the smelter is not identified yet"));

    /**
     * What a row says. The query is part of it: of two rows with the same texts, one may have typed the name beside the id
     * and the other had it looked up, and only the first says it.
     */
    record Said(
            MatchQuery query,
            Entry entry,
            Optional<Metal> metal,
            Optional<String> metalText,
            Optional<String> lookupName,
            Optional<String> name,
            Optional<String> country,
            Optional<String> idInput,
            Optional<String> id,
            Optional<String> recycled,
            Optional<String> mineNames,
            Optional<String> mineCountries) {
        static Said of(DeclaredSmelter row) {
            return new Said(
                    MatchQuery.of(row),
                    row.entry(),
                    row.metal(),
                    row.text(SmelterColumn.METAL),
                    row.text(SmelterColumn.LOOKUP_NAME),
                    row.text(SmelterColumn.NAME),
                    row.text(SmelterColumn.COUNTRY),
                    row.text(SmelterColumn.ID_INPUT),
                    row.text(SmelterColumn.ID),
                    row.text(SmelterColumn.RECYCLED_OR_SCRAP),
                    row.text(SmelterColumn.MINE_NAMES),
                    row.text(SmelterColumn.MINE_COUNTRIES));
        }
    }

    static Subject of(Said said, DeclaredSmelter row, Function<? super DeclaredSmelter, MatchResult> matcher) {
        MatchResult match = said.entry() == Entry.NOT_YET_IDENTIFIED
                ? NOTHING_TO_MATCH
                : Objects.requireNonNull(matcher.apply(row), "the matcher gave no result");
        Bucket bucket = bucket(said.entry(), match);
        Optional<Smelter> facility = bucket == Bucket.FACILITY ? match.match() : Optional.empty();
        return new Subject(said, match, bucket, facility, facility.map(FacilityKey::of));
    }

    Entry entry() {
        return said.entry();
    }

    /** The id that the row gives: the one typed as input, else the one in the identification column. */
    Optional<String> id() {
        return said.idInput().or(said::id);
    }

    /** The metal: the facility's, else the declared one. */
    Optional<Metal> metal() {
        return facility.map(Smelter::metal).or(said::metal);
    }

    /** The name that the row uses for what it means. */
    Optional<String> alias() {
        return switch (entry()) {
            case NOT_YET_IDENTIFIED -> Optional.empty();
            case NOT_LISTED -> said.name();
            case FREE_TEXT -> said.name().or(said::lookupName);
            case LISTED, UNRESOLVED, CONTRADICTORY, AMBIGUOUS ->
                said.lookupName().or(said::name);
        };
    }

    private static Bucket bucket(Entry entry, MatchResult match) {
        if (entry == Entry.NOT_YET_IDENTIFIED) {
            return Bucket.NOT_YET_IDENTIFIED;
        }
        // However sure a matcher is, a row whose own id and name disagree is not counted; only a person may decide it.
        if (entry == Entry.CONTRADICTORY && !match.isDecidedByPerson()) {
            return Bucket.CONTRADICTORY;
        }
        if (match.decision() == MatchDecision.MATCH) {
            return Bucket.FACILITY;
        }
        if (match.decision() == MatchDecision.REVIEW || entry == Entry.AMBIGUOUS) {
            return Bucket.REVIEW;
        }
        return entry == Entry.NOT_LISTED ? Bucket.NOT_LISTED : Bucket.UNRESOLVED;
    }
}

package org.opencmrt.match;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchDecision;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.reference.SmelterReferenceList;

/**
 * Finds the facility of a reference list that an entry means. Immutable and thread-safe; it holds nothing but the list.
 */
public final class SmelterMatcher implements Function<DeclaredSmelter, MatchResult> {
    private static final int MAX_CANDIDATES = 10;

    private final IdMatching matching;

    private SmelterMatcher(ReferenceIndex index, MatchSettings settings) {
        this.matching = new IdMatching(index, new NameMatching(index, settings));
    }

    /** A matcher with the default settings. Building it takes some ten milliseconds for a full list. */
    public static SmelterMatcher against(SmelterReferenceList reference) {
        return against(reference, MatchSettings.standard());
    }

    /** A matcher with settings of your own. */
    public static SmelterMatcher against(SmelterReferenceList reference, MatchSettings settings) {
        ReferenceIndex index = ReferenceIndex.of(Objects.requireNonNull(reference, "reference"));
        return new SmelterMatcher(index, Objects.requireNonNull(settings, "settings"));
    }

    /** Finds the facility that a query means. Never throws for bad text. */
    public MatchResult match(MatchQuery query) {
        return matching.match(query).result(MAX_CANDIDATES);
    }

    /** Finds the facilities of many queries, in their order, on all processors. */
    public List<MatchResult> matchAll(List<MatchQuery> queries) {
        return queries.parallelStream().map(this::match).toList();
    }

    /**
     * Finds the facility that a row of a smelter list means. A row whose id and name point to different facilities by the
     * workbook's own look-up is never a match, and one that is "not yet identified" none.
     */
    @Override
    public MatchResult apply(DeclaredSmelter row) {
        if (row.entry() == Entry.NOT_YET_IDENTIFIED) {
            return new MatchResult(
                    MatchDecision.NONE, List.of(), List.of("the supplier has not yet identified the smelter"));
        }
        Outcome outcome = matching.match(MatchQuery.of(row));
        if (row.entry() == Entry.CONTRADICTORY && outcome.decision() == MatchDecision.MATCH) {
            outcome = outcome.withDecision(MatchDecision.REVIEW)
                    .because("id, metal and name of the row point to different facilities");
        }
        return outcome.result(MAX_CANDIDATES);
    }
}

package org.opencmrt.program;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.opencmrt.match.SmelterMatcher;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;

/**
 * A matcher that asks another one once for rows that say the same, and keeps the answer. To be handed to every stage that
 * needs matches of the same declarations, such as a review and a roll-up, so that no row is matched twice. Thread-safe.
 *
 * <p>It keeps each distinct answer for as long as it lives: a few hundred bytes for a name, however many rows have it.
 */
final class RememberedMatches implements Function<DeclaredSmelter, MatchResult> {
    private final Function<? super DeclaredSmelter, MatchResult> matcher;
    private final ConcurrentMap<Asked, MatchResult> answers = new ConcurrentHashMap<>();

    /** All of a row by which a matcher decides; see {@link SmelterMatcher#apply}. */
    private record Asked(MatchQuery query, Entry entry) {}

    private RememberedMatches(Function<? super DeclaredSmelter, MatchResult> matcher) {
        this.matcher = matcher;
    }

    /**
     * A memory before a matcher.
     *
     * @param matcher decides by what {@link MatchQuery#of} and the entry of a row say, and by nothing else
     */
    public static RememberedMatches of(Function<? super DeclaredSmelter, MatchResult> matcher) {
        return new RememberedMatches(Objects.requireNonNull(matcher, "matcher"));
    }

    /** The answer to an equal row before, or else the matcher's. */
    @Override
    public MatchResult apply(DeclaredSmelter row) {
        return answers.computeIfAbsent(new Asked(MatchQuery.of(row), row.entry()), asked -> matcher.apply(row));
    }
}

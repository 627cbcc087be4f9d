package org.opencmrt.match;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencmrt.internal.table.MatchCsv;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Finding;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.MatchResult;
import org.opencmrt.reference.SmelterReferenceList;

/**
 * Matches an entry to a facility on a reference list. Thread-safe. It retains the list, and its answers to up to 10,000
 * queries that required more than a look-up.
 */
public final class SmelterMatcher implements Function<DeclaredSmelter, MatchResult> {
    /**
     * The maximum length of a text that is compared. Names have up to about 100 characters, and cells with several
     * names a few hundred. The time for a comparison may grow with the square of the length.
     */
    private static final int LONGEST_TEXT = 1_000;

    private static final int MAX_CANDIDATES = 10;

    /** The maximum number of remembered answers; they take about 20 MB. */
    private static final int MAX_ANSWERS = 10_000;

    private final ReferenceIndex index;
    private final ReadyAnswers ready;
    private final IdMatching matching;
    private final DecidedNames decided;
    private final ConcurrentMap<MatchQuery, MatchResult> answers;

    /** True for a text that is short enough to be a name. */
    static boolean isShort(String text) {
        return text.length() <= LONGEST_TEXT;
    }

    private SmelterMatcher(
            ReferenceIndex index,
            IdMatching matching,
            ConcurrentMap<MatchQuery, MatchResult> answers,
            ReviewerDecisions decisions) {
        this.index = index;
        this.ready = new ReadyAnswers(index);
        this.matching = matching;
        this.answers = answers;
        this.decided = new DecidedNames(decisions, index);
    }

    /** A matcher with the default settings. Building it takes tens of milliseconds for a full list. */
    public static SmelterMatcher against(SmelterReferenceList reference) {
        return against(reference, MatchSettings.standard());
    }

    /** A matcher with your own settings. */
    public static SmelterMatcher against(SmelterReferenceList reference, MatchSettings settings) {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(settings, "settings");
        ReferenceIndex index = ReferenceIndex.of(reference, settings.formerNames());
        NameMatching names = new NameMatching(index, settings);
        return new SmelterMatcher(
                index, new IdMatching(index, names), new ConcurrentHashMap<>(), ReviewerDecisions.none());
    }

    /** The same matcher with reviewers' decisions, which take precedence over everything else. The index is shared. */
    public SmelterMatcher withDecisions(ReviewerDecisions decisions) {
        return new SmelterMatcher(index, matching, answers, Objects.requireNonNull(decisions, "decisions"));
    }

    /** Matches a query to a facility. Never throws for bad text; a text that is too long for a name does not match. */
    public MatchResult match(MatchQuery query) {
        MatchQuery usable = new MatchQuery(
                query.metal(),
                query.name().filter(SmelterMatcher::isShort),
                query.country().filter(SmelterMatcher::isShort),
                query.declaredId().filter(SmelterMatcher::isShort));
        if (!usable.equals(query)) {
            Outcome outcome = matching.match(usable);
            String why = "a text of the entry has more than " + LONGEST_TEXT + " characters and was not compared";
            return (outcome.best().isPresent()
                            ? outcome.withDecision(MatchResult.Decision.REVIEW).and(why)
                            : Outcome.none(why))
                    .result(MAX_CANDIDATES);
        }
        Optional<Outcome> byReviewer = decided.find(query);
        if (byReviewer.isPresent()) {
            return byReviewer.get().result(MAX_CANDIDATES);
        }
        return ready.find(query).orElseGet(() -> remembered(query));
    }

    /** Remembers answers, because different suppliers use the same misspelled names. */
    private MatchResult remembered(MatchQuery query) {
        MatchResult known = answers.get(query);
        if (known != null) {
            return known;
        }
        MatchResult answer = matching.match(query).result(MAX_CANDIDATES);
        if (answers.size() >= MAX_ANSWERS) {
            answers.clear();
        }
        answers.put(query, answer);
        return answer;
    }

    /** Matches many queries, in order, on all processors. Equal queries are matched only once. */
    public List<MatchResult> matchAll(List<MatchQuery> queries) {
        Map<MatchQuery, MatchResult> answers = queries.parallelStream()
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), this::match));
        return queries.stream().map(answers::get).toList();
    }

    /**
     * Matches the rows of a table. Its columns are found by header, in any order: {@code metal}, {@code name}, and,
     * optionally, {@code case_id}, {@code country}, and {@code declared_id}; cells may be empty. A metal may be a name,
     * a symbol, or a damaged name ({@code Tin T:}); otherwise, the row is matched with the facilities of all metals.
     *
     * @param label the name of the table in messages
     * @param table the complete file: CSV, a workbook, or an "Excel (XML)" export
     * @param noticed gets the findings about the table: its columns, sheets, and encoding
     * @return CSV with one line for each row that is not blank, in order, and the columns {@code
     *     case_id,matched_id,matched_name,score,decision,evidence,candidates}. A row without a case id gets its line
     *     number. A review lists its best candidate as the match, and all candidates by rank
     * @throws org.opencmrt.model.ListFormatException if it is not a table, or a column is missing
     */
    public String matchTable(String label, byte[] table, Consumer<Finding> noticed) {
        return MatchCsv.answered(label, table, noticed, this::matchAll);
    }

    /**
     * Matches a row of a smelter list to a facility. A row whose id and name belong to different facilities in the
     * workbook's own look-up sheet matches only if a reviewer decided so. A "not yet identified" row never matches; see
     * {@link EntryVerdict}.
     */
    @Override
    public MatchResult apply(DeclaredSmelter row) {
        return EntryVerdict.heeded(row.entry(), match(MatchQuery.of(row)));
    }
}

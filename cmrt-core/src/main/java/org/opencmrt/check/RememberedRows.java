package org.opencmrt.check;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredText;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchResult;

/**
 * The known results for rows with the same content: their match, and which rules have no observation about them. Most
 * rows of a program have occurred before, so most rules do not need to run on them again. Thread-safe.
 */
final class RememberedRows {
    private final Optional<Function<? super DeclaredSmelter, MatchResult>> matcher;
    private final ConcurrentMap<Content, Known> rows = new ConcurrentHashMap<>();
    /** The bits of the rules that have run on all rows of some declaration. */
    private final AtomicLong rulesThatRan = new AtomicLong();

    RememberedRows(Optional<Function<? super DeclaredSmelter, MatchResult>> matcher) {
        this.matcher = matcher;
    }

    /** The bits of the rules that have run. */
    long rulesThatRan() {
        return rulesThatRan.get();
    }

    /** Records that a rule runs. */
    void runs(long rule) {
        if ((rulesThatRan.get() & rule) != rule) {
            rulesThatRan.accumulateAndGet(rule, (known, more) -> known | more);
        }
    }

    /** The known results for a row. */
    Known of(DeclaredSmelter row) {
        Content content = new Content(row);
        Known known = rows.get(content); // does not lock
        if (known == null) {
            known = rows.computeIfAbsent(content, missing -> known(row));
        }
        // Rules about contradictions use what the reader found in this particular row.
        return row.entry() == Entry.CONTRADICTORY ? new Known(known.verdict) : known;
    }

    private Known known(DeclaredSmelter row) {
        return new Known(matcher.map(of -> EntryVerdict.of(row, of.apply(row))));
    }

    /** The known results for all rows with the same content. */
    static final class Known {
        private final Optional<EntryVerdict> verdict;
        private final AtomicLong quiet = new AtomicLong();

        Known(Optional<EntryVerdict> verdict) {
            this.verdict = verdict;
        }

        /** Their match; empty if there is no reference list. */
        Optional<EntryVerdict> verdict() {
            return verdict;
        }

        /** True if rules, identified by their bits, had no observation. False without rules. */
        boolean areQuiet(long rules) {
            return rules != 0 && (quiet.get() & rules) == rules;
        }

        void quiet(long rule) {
            quiet.accumulateAndGet(rule, (known, more) -> known | more);
        }
    }

    /** The content of a row, without its place. */
    private static final class Content {
        private final Object[] parts;
        private final int hash;

        Content(DeclaredSmelter row) {
            Map<DeclaredSmelter.Column, DeclaredText> cells = row.cells();
            parts = new Object[3 + 3 * cells.size()];
            parts[0] = row.entry();
            parts[1] = row.metal();
            parts[2] = row.country();
            int at = 3;
            int sum = row.metal().hashCode();
            for (Map.Entry<DeclaredSmelter.Column, DeclaredText> cell : cells.entrySet()) {
                String text = cell.getValue().text();
                parts[at++] = cell.getKey();
                parts[at++] = cell.getValue().origin();
                parts[at++] = text;
                sum = 31 * sum + text.hashCode(); // the same in each run, unlike the hash codes of enum constants
            }
            hash = sum;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Content that && that.hash == hash && Arrays.equals(that.parts, parts);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}

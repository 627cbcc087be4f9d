package org.opencmrt.rollup;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.MatchResult;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;

/**
 * The contents and verdicts of entries of many declarations, by content.
 *
 * @param key the key of the verdict's facility
 */
record SharedEntry(DeclaredEntry declared, EntryVerdict verdict, Optional<Facility.Key> key) {
    static SharedEntry of(
            DeclaredEntry declared, DeclaredSmelter line, Function<? super DeclaredSmelter, MatchResult> matcher) {
        MatchResult match = Objects.requireNonNull(matcher.apply(line), "the matcher gave no result");
        EntryVerdict verdict = EntryVerdict.of(line, match);
        return new SharedEntry(declared, verdict, verdict.facility().map(Facility.Key::of));
    }

    /** The metal of the facility, or else the declared metal. */
    Optional<Metal> metal() {
        return verdict.facility().map(Smelter::metal).or(declared::metal);
    }
}

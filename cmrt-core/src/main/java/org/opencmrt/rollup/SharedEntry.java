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
 * What entries of many declarations say and come to, by what they say alone.
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

    /** The metal: of the facility, else as declared. */
    Optional<Metal> metal() {
        return verdict.facility().map(Smelter::metal).or(declared::metal);
    }
}

package org.opencmrt.match;

import java.util.Optional;
import org.opencmrt.model.Country;
import org.opencmrt.model.MatchResult;

/**
 * The prepared answers for a name on the list that refers to one facility, or for an id on the list. They are created
 * once with the index, because most rows of most declarations contain such names and ids.
 *
 * @param facility the facility
 * @param inItsCountry the answer if the declared country agrees
 * @param withoutCountry the answer if no country is declared
 * @param withName the answer if both this name and the facility's id are given, regardless of the country
 */
record ExactAnswer(
        IndexedFacility facility,
        MatchResult inItsCountry,
        MatchResult withoutCountry,
        Optional<MatchResult> withName) {
    static ExactAnswer of(KnownName name) {
        IndexedFacility facility = name.facility();
        Outcome byName =
                Outcome.match(name.hit(name.basis(), 1), "'" + name.printed() + "' is a name of " + facility.label());
        Optional<MatchResult> byBoth = facility.smelter()
                .id()
                .map(id -> IdMatching.byId(facility)
                        .and(IdMatching.nameAgrees(name.printed()))
                        .result(1));
        return of(facility, byName, byBoth);
    }

    static ExactAnswer of(IndexedFacility facility) {
        return of(facility, IdMatching.byId(facility), Optional.empty());
    }

    private static ExactAnswer of(IndexedFacility facility, Outcome outcome, Optional<MatchResult> withName) {
        return new ExactAnswer(facility, outcome.and("the country agrees").result(1), outcome.result(1), withName);
    }

    /** The answer for a declared country; empty if the country differs from that of the facility. */
    Optional<MatchResult> in(Optional<Country> declared) {
        return switch (facility.fit(declared)) {
            case AGREES -> Optional.of(inItsCountry);
            case UNKNOWN -> Optional.of(withoutCountry);
            case DIFFERS -> Optional.empty();
        };
    }
}

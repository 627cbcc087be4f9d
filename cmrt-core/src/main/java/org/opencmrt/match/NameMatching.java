package org.opencmrt.match;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.text.WordKind;
import org.opencmrt.model.MatchResult;
import org.opencmrt.reference.SmelterReferenceList.Removed;

/** Decides by name, metal, and country. */
final class NameMatching {
    private final ReferenceIndex index;
    private final SimilarNames similar;

    NameMatching(ReferenceIndex index, MatchSettings settings) {
        this.index = index;
        this.similar = new SimilarNames(index, settings);
    }

    Outcome match(Query query) {
        Outcome outcome = decide(query);
        return outcome.best()
                .filter(this::isFormer)
                .map(hit -> outcome.and(
                        "the list does not have the name '" + hit.matchedName() + "'; the facility had it in 2016"))
                .orElse(outcome);
    }

    private boolean isFormer(Hit hit) {
        return index.metal(hit.facility().smelter().metal())
                .filter(metal -> metal.isFormer(hit.facility(), hit.matchedName()))
                .isPresent();
    }

    private Outcome decide(Query query) {
        if (query.printed().isEmpty()) {
            return Outcome.none("there is no name");
        }
        List<MetalIndex> scope = query.scope(index);
        Optional<Outcome> exact = ExactNames.find(query, scope).or(() -> beforeCountry(query, scope));
        if (exact.isPresent()) {
            return exact.get();
        }
        if (!query.hasName() || isMetal(query.printed())) {
            return Outcome.none("'" + query.printed() + "' is not a company name");
        }
        if (isPlaceOnly(query)) {
            return Outcome.none("'" + query.printed() + "' is the name of a place, not of a company");
        }
        Optional<Outcome> several =
                SeveralNames.find(query, part -> ExactNames.find(part, scope), part -> similar.find(part, scope));
        if (several.isPresent()) {
            return several.get();
        }
        Optional<Outcome> elsewhere = otherMetal(query);
        Optional<Outcome> alike = removed(query).or(() -> similar.find(query, scope));
        if (alike.isPresent() && elsewhere.isPresent()) {
            return alike.get()
                    .withDecision(MatchResult.Decision.REVIEW)
                    .and(elsewhere.get().evidence().get(0));
        }
        return alike.or(() -> elsewhere)
                .orElseGet(() -> Outcome.none("no name in the reference list is similar to '" + query.printed() + "'"));
    }

    /**
     * Removes the country from the end of the name: "Acme Refining Japan" with country Japan matches "Acme Refining" in
     * Japan.
     */
    private static Optional<Outcome> beforeCountry(Query query, List<MetalIndex> scope) {
        return query.withoutCountryInName()
                .flatMap(shorter -> ExactNames.find(shorter, scope))
                .filter(found -> found.decision() == MatchResult.Decision.MATCH)
                .filter(found ->
                        found.hits().stream().allMatch(hit -> hit.facility().fit(query.country()) == CountryFit.AGREES))
                .map(found -> found.and("the name ends with the country"));
    }

    /** True for the English name of a metal; "Wolfram" is also a company. */
    private static boolean isMetal(String name) {
        return MetalNames.known(name).isPresent() && !MetalNames.named(name).isEmpty();
    }

    private static boolean isPlaceOnly(Query query) {
        return query.key().words().stream()
                .allMatch(word -> word.kind() == WordKind.PLACE || word.kind() == WordKind.COMMON);
    }

    /** The outcome if a facility with exactly this name is only on older lists: it is known, but no longer listed. */
    private Optional<Outcome> removed(Query query) {
        List<Removed> gone = index.removed(query.key()).stream()
                .filter(removed -> query.metal().isEmpty()
                        || query.metal().get().equals(removed.smelter().metal()))
                .toList();
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        List<Hit> hits = gone.stream().map(RemovedFacilities::hit).toList();
        return Optional.of(Outcome.review(hits, RemovedFacilities.reason(gone.get(0))));
    }

    /** The outcome if the list has the name only for another metal: no match, but the evidence mentions it. */
    private Optional<Outcome> otherMetal(Query query) {
        if (query.metal().isEmpty()) {
            return Optional.empty();
        }
        return ExactNames.find(query, index.metals())
                .map(found -> Outcome.none("the list has the name only for other metals: "
                        + found.hits().stream()
                                .map(hit -> hit.facility().label())
                                .collect(Collectors.joining("; "))));
    }
}

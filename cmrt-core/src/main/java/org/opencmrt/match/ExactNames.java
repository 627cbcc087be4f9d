package org.opencmrt.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencmrt.internal.text.WordKind;
import org.opencmrt.model.MatchResult;

/** The stages that search for the same name: first as printed, then normalized, then without its legal form. */
final class ExactNames {
    private static final double SISTER_SCORE = 0.8;
    private static final double SAME_CORE_SCORE = 0.98;

    private ExactNames() {}

    /** Empty if the list does not contain the name. */
    static Optional<Outcome> find(Query query, List<MetalIndex> scope) {
        return decide(query, hits(scope, index -> index.printed(query.printed()), null), "'%s' is a name of %s")
                .or(() -> decide(
                        query,
                        hits(scope, index -> index.text(query.key().text()), null),
                        "the name is '%s', a name of %s, except for case, accents, and punctuation"))
                .or(() -> decide(
                                query,
                                hits(
                                        scope,
                                        index -> index.core(query.key().withoutLegalForm()),
                                        MatchResult.Basis.NORMALIZED_NAME),
                                "the name is '%s', a name of %s, except for the legal form")
                        .filter(outcome -> outcome.hits().stream()
                                .anyMatch(hit -> hit.facility().fit(query.country()) != CountryFit.DIFFERS))
                        .map(outcome -> withSisters(query, scope, outcome)));
    }

    /**
     * Adds the owner's other sites, because a name without a legal form, a place, or a country may refer to any of them.
     */
    private static Outcome withSisters(Query query, List<MetalIndex> scope, Outcome outcome) {
        if (outcome.decision() != MatchResult.Decision.MATCH || query.country().isPresent()) {
            return outcome;
        }
        List<Hit> hits = new ArrayList<>(outcome.hits());
        for (MetalIndex index : scope) {
            for (KnownName sister : index.withAllTellingWordsOf(query.key())) {
                if (hits.stream().noneMatch(hit -> hit.facility().equals(sister.facility()))
                        && isWherePlacesSay(query, sister)) {
                    hits.add(sister.hit(MatchResult.Basis.SIMILARITY, SISTER_SCORE));
                }
            }
        }
        return hits.size() == 1
                ? outcome
                : new Outcome(MatchResult.Decision.REVIEW, hits, outcome.evidence())
                        .because("the owner has " + hits.size() + " sites in the list, and no country is given");
    }

    /** True if the sister's name or address has every place in the declared name. */
    private static boolean isWherePlacesSay(Query query, KnownName sister) {
        return query.key().words().stream()
                .filter(word -> word.kind() == WordKind.PLACE)
                .allMatch(place -> sister.key().words().contains(place)
                        || sister.facility().placeWords().contains(place.text()));
    }

    private static List<Hit> hits(
            List<MetalIndex> scope, Function<MetalIndex, List<KnownName>> names, MatchResult.Basis basis) {
        Map<IndexedFacility, Hit> best = new LinkedHashMap<>();
        for (MetalIndex index : scope) {
            for (KnownName name : names.apply(index)) {
                best.putIfAbsent(
                        name.facility(), basis == null ? name.hit(name.basis(), 1) : name.hit(basis, SAME_CORE_SCORE));
            }
        }
        return new ArrayList<>(best.values());
    }

    private static Optional<Outcome> decide(Query query, List<Hit> hits, String sentence) {
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        List<Hit> inCountry = hits.stream()
                .filter(hit -> hit.facility().fit(query.country()) != CountryFit.DIFFERS)
                .toList();
        List<Hit> agreeing = hits.stream()
                .filter(hit -> hit.facility().fit(query.country()) == CountryFit.AGREES)
                .toList();
        if (hits.size() > 1 && agreeing.size() != 1) {
            List<Hit> left = inCountry.isEmpty() ? hits : inCountry;
            return Optional.of(left.size() == 1 ? one(query, left.get(0), sentence) : several(left));
        }
        return Optional.of(one(query, hits.size() > 1 ? agreeing.get(0) : hits.get(0), sentence));
    }

    private static Outcome several(List<Hit> hits) {
        String facilities = hits.stream().map(hit -> hit.facility().label()).collect(Collectors.joining(" and "));
        return Outcome.review(hits, "the name fits " + hits.size() + " facilities: " + facilities);
    }

    private static Outcome one(Query query, Hit hit, String sentence) {
        Outcome match = Outcome.match(
                hit, String.format(sentence, hit.matchedName(), hit.facility().label()));
        return switch (hit.facility().fit(query.country())) {
            case AGREES -> match.and("the country agrees");
            case UNKNOWN -> match;
            case DIFFERS ->
                match.review("the country is declared as "
                        + query.countryText().orElse("") + ", the facility is located in "
                        + hit.facility().smelter().countryText().orElse(""));
        };
    }
}

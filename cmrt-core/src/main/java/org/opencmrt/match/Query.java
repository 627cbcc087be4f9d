package org.opencmrt.match;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opencmrt.internal.text.NameKey;
import org.opencmrt.internal.text.NameWord;
import org.opencmrt.internal.text.Place;
import org.opencmrt.internal.text.WordKind;
import org.opencmrt.model.Country;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.Metal;

/**
 * A query with its texts understood.
 *
 * @param metal the metal; empty when all are to be searched
 * @param printed the name as written, outer blanks removed; empty when blank
 * @param key the name taken apart
 * @param country the country; empty when blank or none that we know
 * @param countryText the country as written
 */
record Query(
        Optional<Metal> metal, String printed, NameKey key, Optional<Country> country, Optional<String> countryText) {
    static Query of(MatchQuery query) {
        String printed = query.name().map(String::strip).orElse("");
        return new Query(
                query.metal(),
                printed,
                NameKey.of(Enumeration.without(printed)),
                query.country().flatMap(Country::tryParse),
                query.country().map(String::strip).filter(text -> !text.isEmpty()));
    }

    Query withMetal(Metal other) {
        return new Query(Optional.of(other), printed, key, country, countryText);
    }

    /** The same with a part of the name, wherever it is. */
    Query withName(String part) {
        return new Query(metal, part.strip(), NameKey.of(part), Optional.empty(), Optional.empty());
    }

    /** The same without the declared country at the end of the name; empty when it does not stand there. */
    Optional<Query> withoutCountryInName() {
        List<NameWord> words = key.words();
        int last = words.size() - 1;
        boolean there = last > 0
                && words.get(last).kind() == WordKind.PLACE
                && Place.named(words.get(last).text())
                        .filter(place -> place.region().isEmpty())
                        .filter(place ->
                                country.filter(place.country()::agreesWith).isPresent())
                        .isPresent();
        if (!there) {
            return Optional.empty();
        }
        List<NameWord> rest = words.subList(0, last);
        String text = rest.stream().map(NameWord::text).collect(Collectors.joining(" "));
        return Optional.of(new Query(metal, text, new NameKey(text, rest), country, countryText));
    }

    boolean hasName() {
        return !key.isNoName();
    }

    /** The indexes to search. */
    List<MetalIndex> scope(ReferenceIndex index) {
        return metal.map(m -> index.metal(m).map(List::of).orElse(List.of())).orElseGet(index::metals);
    }
}

package org.opencmrt.match;

import java.util.List;
import java.util.Optional;
import org.opencmrt.model.Country;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.Metal;
import org.opencmrt.normalize.NameKey;

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

    boolean hasName() {
        return !key.isNoName();
    }

    /** The indexes to search. */
    List<MetalIndex> scope(ReferenceIndex index) {
        return metal.map(m -> index.metal(m).map(List::of).orElse(List.of())).orElseGet(index::metals);
    }
}

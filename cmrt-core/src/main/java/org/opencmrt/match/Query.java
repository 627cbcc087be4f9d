package org.opencmrt.match;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opencmrt.internal.text.NameKey;
import org.opencmrt.internal.text.NameWord;
import org.opencmrt.internal.text.Place;
import org.opencmrt.internal.text.WordKind;
import org.opencmrt.model.Country;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.Metal;

/**
 * A query with its texts interpreted.
 *
 * @param metal the metal; empty to search all metals
 * @param printed the name as written, without leading and trailing spaces; empty if blank
 * @param key the name split into classified words
 * @param country the country; empty if blank or unknown
 * @param countryText the country as written
 */
record Query(
        Optional<Metal> metal, String printed, NameKey key, Optional<Country> country, Optional<String> countryText) {
    // The item number, bullet, or footnote mark of a list line. An item number has up to three digits, because longer
    // numbers are names ("8853 S.p.A."). A period, parenthesis, or colon must follow, and then a space.
    private static final Pattern MARK = Pattern.compile("^(?:\\(?[0-9]{1,3}[.):]\\s+|[-•*·–—>]+\\s+)|[*†‡\\s]+$");

    static Query of(MatchQuery query) {
        String printed = query.name().map(String::strip).orElse("");
        return new Query(
                query.metal(),
                printed,
                NameKey.of(MARK.matcher(printed).replaceAll("")),
                query.country().flatMap(Country::tryParse),
                query.country().map(String::strip).filter(text -> !text.isEmpty()));
    }

    Query withMetal(Metal other) {
        return new Query(Optional.of(other), printed, key, country, countryText);
    }

    /** The same query with a part of the name, and without a country. */
    Query withName(String part) {
        return new Query(metal, part.strip(), NameKey.of(part), Optional.empty(), Optional.empty());
    }

    /** The same query without the declared country at the end of the name; empty if the name does not end with it. */
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

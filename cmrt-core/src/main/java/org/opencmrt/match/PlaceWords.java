package org.opencmrt.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.internal.text.Place;
import org.opencmrt.internal.text.WordKind;

/** Evaluates places in a declared name as evidence for or against a facility. */
record PlaceWords(Map<IndexedFacility, Set<String>> wordsOfFacility) {
    private static final double SAME_REGION = 0.8;
    private static final double KNOWN_OF_FACILITY = 0.9;

    private Set<String> otherWords(IndexedFacility facility) {
        return wordsOfFacility.getOrDefault(facility, Set.of());
    }

    /** True if a word is the name of the query's country. */
    static boolean isCountry(Word word, Query query) {
        Optional<Place> place = word.kind() == WordKind.PLACE ? named(word) : Optional.empty();
        return place.isPresent()
                && place.get().region().isEmpty()
                && query.country().isPresent()
                && place.get().country().agreesWith(query.country().get());
    }

    /**
     * How well a declared place fits a listed name, in [0, 1]. Updates the fit of the listed places that it accounts
     * for.
     */
    double fit(Word word, WeighedName name, double[] listedFit, List<String> objections) {
        Optional<Place> place = named(word);
        IndexedFacility facility = name.known().facility();
        if (place.isEmpty()) {
            return 0;
        }
        // A city may share a word with a different place: "Nova Lima" is not in Peru.
        if (otherWords(facility).contains(word.concept())
                || facility.placeWords().contains(word.text())) {
            return KNOWN_OF_FACILITY;
        }
        boolean inListedCountry = false;
        for (int j = 0; j < name.words().size(); j++) {
            Optional<Place> other = name.words().get(j).kind() == WordKind.PLACE
                    ? named(name.words().get(j))
                    : Optional.empty();
            if (other.isPresent() && listedFit[j] == 0) {
                if (place.get().agreesWith(other.get())) {
                    listedFit[j] = SAME_REGION / 2; // a region is weak evidence for a particular city in it
                    if (other.get().region().isPresent()) {
                        return SAME_REGION;
                    }
                    inListedCountry = true; // a region may follow in the name, or the facility may be in another one
                    continue;
                }
                if (place.get().region().isPresent() && other.get().region().isPresent()) {
                    objections.add("'" + word.text() + "' is a different place than '"
                            + name.words().get(j).text() + "'");
                    return 0;
                }
            }
        }
        boolean elsewhere = facility.country().isPresent()
                && !facility.country().get().agreesWith(place.get().country());
        if (elsewhere) {
            objections.add("the facility is not in '" + word.text() + "'");
            return 0;
        }
        if (place.get().region().isEmpty()) {
            return KNOWN_OF_FACILITY;
        }
        List<Place> stands = stands(facility);
        Optional<Place> elsewhereInCountry =
                stands.stream().filter(place.get()::contradicts).findFirst();
        if (elsewhereInCountry.isPresent()) {
            objections.add(
                    "the facility is in '" + elsewhereInCountry.get().name() + "', not in '" + word.text() + "'");
            return 0;
        }
        if (inListedCountry || stands.stream().anyMatch(place.get()::agreesWith)) {
            return SAME_REGION;
        }
        if (!place.get().isRegion() && facility.smelter().city().isPresent()) {
            objections.add(
                    "the facility is in '" + facility.smelter().city().get() + "', not in '" + word.text() + "'");
        }
        return 0;
    }

    /** The regions and cities of a facility according to its address or, without an address, its other names. */
    private List<Place> stands(IndexedFacility facility) {
        List<Place> byAddress = regional(facility.placeWords());
        return byAddress.isEmpty() ? regional(otherWords(facility)) : byAddress;
    }

    private static List<Place> regional(Collection<String> words) {
        return words.stream()
                .sorted()
                .flatMap(word -> Place.named(word).stream())
                .filter(place -> place.region().isPresent())
                .toList();
    }

    /** The place that a word of a name refers to; empty if the word is not a known place. */
    static Optional<Place> named(Word word) {
        return Place.named(word.concept()).or(() -> Place.named(word.text()));
    }
}

package org.opencmrt.internal.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.Country;

/**
 * A place that occurs in names: a country, a region, or a city.
 *
 * @param name the normalized name
 * @param country the country that it is in, or the country itself
 * @param region the region that it is in; for a region, its own name; {@code -} if the region is unknown; empty for a
 *     country
 */
public record Place(String name, Country country, Optional<String> region) {
    private static final String NOT_ON_RECORD = "-";
    private static final Map<String, Place> BY_NAME = byName();

    /** Checks that nothing is null. */
    public Place {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(region, "region");
    }

    /** The place with a normalized name of one or more words; empty if it is unknown. */
    public static Optional<Place> named(String normalized) {
        return Optional.ofNullable(BY_NAME.get(normalized));
    }

    /**
     * True if the places are the same, or one can be within the other: Chaozhou and Guangdong, but not Jiangxi and
     * Guangdong.
     */
    public boolean agreesWith(Place other) {
        if (!country.agreesWith(other.country)) {
            return false;
        }
        if (region.isEmpty() || other.region.isEmpty() || name.equals(other.name)) {
            return true;
        }
        boolean oneIsTheRegion = isRegion() != other.isRegion();
        return oneIsTheRegion && region.equals(other.region);
    }

    /** True if the two places are known to be in different countries or regions. */
    public boolean contradicts(Place other) {
        if (!country.agreesWith(other.country)) {
            return true;
        }
        return isInKnownRegion() && other.isInKnownRegion() && !region.equals(other.region);
    }

    /** True for a first-level region of a country, such as a province. */
    public boolean isRegion() {
        return region.isPresent() && region.get().equals(name);
    }

    private boolean isInKnownRegion() {
        return region.isPresent() && !region.get().equals(NOT_ON_RECORD);
    }

    static Map<String, Place> all() {
        return BY_NAME;
    }

    private static Map<String, Place> byName() {
        Map<String, Place> places = new HashMap<>();
        for (Country country : Country.all()) {
            for (String name : country.names()) {
                String text = NameText.normalize(name);
                if (text.length() > 3) { // "UK", "USA", and similar words have too many other meanings in names
                    places.put(text, new Place(text, country, Optional.empty()));
                }
            }
        }
        for (String[] row : Resources.rows(Place.class, "places.tsv")) {
            Optional<String> region = row.length > 2 && !row[2].isEmpty() ? Optional.of(row[2]) : Optional.empty();
            places.put(row[0], new Place(row[0], Country.of(row[1]), region));
        }
        return Map.copyOf(places);
    }
}

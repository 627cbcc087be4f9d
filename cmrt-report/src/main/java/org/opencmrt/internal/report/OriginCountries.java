package org.opencmrt.internal.report;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opencmrt.internal.text.Wording;
import org.opencmrt.model.Country;
import org.opencmrt.reference.ListUse;
import org.opencmrt.reference.OriginData;
import org.opencmrt.rollup.Facility;

/**
 * The countries of origin of the facilities' material, according to the user's origin data. These are origins of
 * facilities, not of any product.
 *
 * @param source the data used
 * @param countries the countries, sorted by name, each with the number of facilities that source material from it
 * @param covered the number of facilities with a covered country, or with a risk level that includes covered countries
 * @param byLevelOnly the number of facilities for which the data give a risk level but no country
 * @param recycledOnly the number of facilities that use only recycled or scrap material
 * @param unknown the number of facilities for which the data have no origin
 */
public record OriginCountries(
        ListUse source,
        SortedMap<Country, Integer> countries,
        int covered,
        int byLevelOnly,
        int recycledOnly,
        int unknown) {
    /** Makes the countries unmodifiable. */
    public OriginCountries {
        countries = Collections.unmodifiableSortedMap(countries);
    }

    /** The origins of facilities. */
    static OriginCountries of(OriginData data, List<Facility> facilities) {
        SortedMap<Country, Integer> byCountry = new TreeMap<>(Comparator.comparing(Country::name));
        int covered = 0;
        int byLevelOnly = 0;
        int recycledOnly = 0;
        int unknown = 0;
        for (Facility facility : facilities) {
            Optional<OriginData.Origin> origin = data.of(facility.smelter()).filter(found -> !found.isUnknown());
            covered += origin.filter(OriginData.Origin::isCovered).isPresent() ? 1 : 0;
            if (origin.isEmpty()) {
                unknown++;
            } else if (origin.get().isRecycledOnly()) {
                recycledOnly++;
            } else if (origin.get().countries().isEmpty()) {
                byLevelOnly++;
            } else {
                origin.get().countries().forEach(country -> byCountry.merge(country, 1, Integer::sum));
            }
        }
        return new OriginCountries(
                new ListUse(data.label(), data.date()), byCountry, covered, byLevelOnly, recycledOnly, unknown);
    }

    /** The origins of one facility in words; empty if the data have none. */
    static Optional<String> text(OriginData data, Facility facility) {
        return data.of(facility.smelter()).filter(found -> !found.isUnknown()).map(OriginCountries::text);
    }

    private static String text(OriginData.Origin origin) {
        TreeSet<String> names = new TreeSet<>();
        for (Country country : origin.countries()) {
            names.add(country.name() + (country.isCovered() ? " (covered)" : ""));
        }
        for (OriginData.Level level : origin.levels()) {
            names.add(level == OriginData.Level.RECYCLED ? "recycled or scrap" : "risk level " + level);
        }
        return String.join("; ", names);
    }

    /** The numbers of facilities without a country, with the reasons, in whole sentences; empty if there are none. */
    public List<String> besides() {
        return Stream.of(
                        sentence(byLevelOnly, "the origin data contain only a risk level"),
                        sentence(recycledOnly, "all material is recycled or scrap"),
                        sentence(unknown, "the origin data contain no origin"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> sentence(int count, String what) {
        return count == 0
                ? Optional.empty()
                : Optional.of("For " + Wording.counted(count, "facility", "facilities") + ", " + what + ".");
    }
}

package org.opencmrt.rollup;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Smelter;
import org.opencmrt.model.SmelterId;

/**
 * The key of a facility in a roll-up: its id and metal. If the reference list has no id, the key is the normalized
 * name, metal, and country.
 *
 * @param metal the metal
 * @param id the id; empty if the reference list has none
 * @param name the normalized name; empty if and only if there is an id
 * @param country alpha-2 code of the country, or the text on the list if it is not a known country; empty if there is
 *     an id or no country
 */
public record FacilityKey(Metal metal, Optional<SmelterId> id, String name, String country)
        implements Comparable<FacilityKey> {
    private static final Comparator<FacilityKey> ORDER = Comparator.comparing(FacilityKey::metal)
            .thenComparing(key -> key.id().map(SmelterId::value).orElse(""))
            .thenComparing(FacilityKey::name)
            .thenComparing(FacilityKey::country);

    /** Checks that nothing is null. */
    public FacilityKey {
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(country, "country");
    }

    /** The key of a facility on a reference list. */
    public static FacilityKey of(Smelter smelter) {
        return smelter.id().isPresent()
                ? new FacilityKey(smelter.metal(), smelter.id(), "", "")
                : new FacilityKey(
                        smelter.metal(),
                        Optional.empty(),
                        NameText.normalize(smelter.name()),
                        smelter.country()
                                .map(Country::alpha2)
                                .or(() -> smelter.countryText().map(NameText::normalize))
                                .orElse(""));
    }

    /** By metal, id, name, country. */
    @Override
    public int compareTo(FacilityKey other) {
        return ORDER.compare(this, other);
    }
}

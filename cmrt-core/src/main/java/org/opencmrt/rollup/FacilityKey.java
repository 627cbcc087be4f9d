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
 * What makes a facility of a roll-up one facility: its id and its metal. Where the reference list gives no id, the normalized
 * name, metal and country take its place.
 *
 * @param metal the metal
 * @param id the id; empty when the reference list gives none
 * @param name the normalized name; empty exactly when there is an id
 * @param country alpha-2 code of the country, or the list's text where that is no known country; empty when there is an id
 *     or no country
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

    /** The key of a facility of a reference list. */
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

package org.opencmrt.match;

import java.util.List;
import java.util.Optional;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;

/**
 * What identifiers of templates 2.x say: a digit for the metal (1 gold, 2 tin, 3 tantalum, 4 tungsten), the country in three
 * letters, and a number.
 */
final class LegacyIds {
    private static final List<Metal> METALS = List.of(Metal.GOLD, Metal.TIN, Metal.TANTALUM, Metal.TUNGSTEN);

    private LegacyIds() {}

    static Metal metal(SmelterId id) {
        return METALS.get(id.value().charAt(0) - '1');
    }

    /** The country; empty when the letters are no code that we know. Lists of the time wrote Thailand as THA. */
    static Optional<Country> country(SmelterId id) {
        return Country.tryParse(id.value().substring(1, 4));
    }

    /**
     * True when the facility stands in the country. Hong Kong is told from China by the facility's own place, since lists
     * printed both for its sites.
     */
    static boolean agrees(Country country, IndexedFacility facility) {
        Country stands = facility.country().orElse(country);
        if (stands.equals(country)) {
            return true;
        }
        return country.agreesWith(stands)
                && List.of(NameText.normalize(country.name()).split(" ")).stream()
                        .allMatch(facility.placeWords()::contains);
    }
}

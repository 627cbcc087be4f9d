package org.opencmrt.match;

import java.util.List;
import java.util.Optional;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;
import org.opencmrt.model.SmelterId;

/**
 * Decodes identifiers of templates 2.x: a digit for the metal (1 gold, 2 tin, 3 tantalum, 4 tungsten), three letters
 * for the country, and a number.
 */
final class LegacyIds {
    private static final List<Metal> METALS = List.of(Metal.GOLD, Metal.TIN, Metal.TANTALUM, Metal.TUNGSTEN);

    private LegacyIds() {}

    static Metal metal(SmelterId id) {
        return METALS.get(id.value().charAt(0) - '1');
    }

    /** The country; empty if the letters are not a known code. Lists of that time abbreviated Thailand as THA. */
    static Optional<Country> country(SmelterId id) {
        return Country.tryParse(id.value().substring(1, 4));
    }

    /**
     * True if the facility is in the country. For sites in Hong Kong, the facility's own place decides, because lists
     * had both Hong Kong and China as their country.
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

package org.opencmrt.match;

import java.util.List;
import java.util.Optional;
import org.opencmrt.model.Country;
import org.opencmrt.model.Smelter;

/**
 * A facility of the index.
 *
 * @param number the position among the facilities of the metal, in an order that does not depend on the order of the
 *     list
 * @param smelter the facility
 * @param placeWords the normalized words of its country, city, and state
 */
record IndexedFacility(int number, Smelter smelter, List<String> placeWords) {
    Optional<Country> country() {
        return smelter.country();
    }

    /** How a declared country compares with that of this facility. */
    CountryFit fit(Optional<Country> declared) {
        if (declared.isEmpty() || country().isEmpty()) {
            return CountryFit.UNKNOWN;
        }
        return declared.get().agreesWith(country().get()) ? CountryFit.AGREES : CountryFit.DIFFERS;
    }

    /** The label for evidence texts: {@code CID000058 'Acme Smelting' (Gold, BRAZIL)}. */
    String label() {
        String country = smelter.countryText().map(text -> ", " + text).orElse("");
        return smelter.id().map(id -> id + " ").orElse("") + "'" + smelter.name() + "' ("
                + smelter.metal().label() + country + ")";
    }
}

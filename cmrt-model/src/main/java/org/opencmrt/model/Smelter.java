package org.opencmrt.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A facility of a reference list: the smelter or refiner where material of many origins becomes metal, the "pinch point"
 * of the supply chain at which audits take place. Being on the list is not the same as having been audited.
 *
 * <p>A facility is told apart by its id <em>and</em> its metal, never by its name: the same company stands once for each
 * metal.
 *
 * @param id the identifier; empty where a list gives none
 * @param metal the metal
 * @param name the standard name
 * @param country the country in which it stands; empty when the list's text is no country that we know
 * @param countryText the country as the list prints it; empty when the list has none
 * @param city city, if the list has it
 * @param state state or province, if the list has it
 */
public record Smelter(
        Optional<SmelterId> id,
        Metal metal,
        String name,
        Optional<Country> country,
        Optional<String> countryText,
        Optional<String> city,
        Optional<String> state) {

    /** Checks that metal and name are there. */
    public Smelter {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(metal, "metal");
        Checks.notBlank(name, "name");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(countryText, "countryText");
        Objects.requireNonNull(city, "city");
        Objects.requireNonNull(state, "state");
    }

    /** Name and id in words, such as {@code Aurora Refining Ltd. (CID900001)}. */
    public String label() {
        return name + id.map(known -> " (" + known + ")").orElse("");
    }

    /** Over what tells facilities apart; lists are searched by facility for each row, and a record would look at every text. */
    @Override
    public int hashCode() {
        return 31 * name.hashCode() + id.hashCode();
    }
}

package org.opencmrt.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A facility on a reference list: a smelter or refiner, where material of many origins becomes metal. It is the "pinch
 * point" of the supply chain, where audits take place. A facility on the list has not necessarily been audited.
 *
 * <p>The id <em>and</em> the metal identify a facility, never the name: a company that processes two metals is two
 * facilities.
 *
 * @param id the id; empty if the list has none
 * @param metal the metal
 * @param name the standard name
 * @param country the country in which it is located; empty if the text on the list is not a known country
 * @param countryText the country as written on the list; empty if the list has none
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

    /** Checks that there are a metal and a name. */
    public Smelter {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(metal, "metal");
        Checks.notBlank(name, "name");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(countryText, "countryText");
        Objects.requireNonNull(city, "city");
        Objects.requireNonNull(state, "state");
    }

    /** Name and id, such as {@code Aurora Refining Ltd. (CID900001)}. */
    public String label() {
        return name + id.map(known -> " (" + known + ")").orElse("");
    }

    /**
     * Uses only what identifies a facility: lists are searched by facility for each row, and the hash code of a record
     * would include every text.
     */
    @Override
    public int hashCode() {
        return 31 * name.hashCode() + id.hashCode();
    }
}

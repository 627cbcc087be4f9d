package org.opencmrt.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a facility that is to be found in a reference list, as somebody wrote it.
 *
 * @param metal the metal; empty when not known
 * @param name the name
 * @param country the country, any text
 * @param declaredId the identifier, any text
 */
public record MatchQuery(
        Optional<Metal> metal, Optional<String> name, Optional<String> country, Optional<String> declaredId) {

    /** Checks that nothing is null. */
    public MatchQuery {
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(declaredId, "declaredId");
    }

    /** What a row of a smelter list says about the facility it means. */
    public static MatchQuery of(DeclaredSmelter row) {
        return new MatchQuery(
                row.metal(),
                row.declaredName(),
                row.text(SmelterColumn.COUNTRY),
                row.text(SmelterColumn.ID_INPUT).or(() -> row.text(SmelterColumn.ID)));
    }
}

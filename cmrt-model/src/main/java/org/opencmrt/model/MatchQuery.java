package org.opencmrt.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A facility to find in a reference list, as somebody wrote it.
 *
 * @param metal the metal; empty if unknown
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

    /** The query for a name; see {@link #withCountry} and {@link #withDeclaredId}. */
    public static MatchQuery of(Metal metal, String name) {
        return new MatchQuery(Optional.of(metal), Optional.of(name), Optional.empty(), Optional.empty());
    }

    /** The same query with a country, in any form that people write it. */
    public MatchQuery withCountry(String text) {
        return new MatchQuery(metal, name, Optional.of(text), declaredId);
    }

    /** The same query with an identifier, in any form that people write it. */
    public MatchQuery withDeclaredId(String text) {
        return new MatchQuery(metal, name, country, Optional.of(text));
    }

    /**
     * The query for a row of a smelter list. If the supplier typed the id, the query leaves out the name and country
     * that the workbook's look-up shows next to it: they add no information, and an old look-up sheet may show an old
     * name.
     */
    public static MatchQuery of(DeclaredSmelter row) {
        boolean byTypedId = isTyped(row, DeclaredSmelter.Column.ID_INPUT);
        return new MatchQuery(
                row.metal(),
                byTypedId ? typedName(row) : row.declaredName(),
                row.text(DeclaredSmelter.Column.COUNTRY)
                        .filter(country -> !byTypedId || isTyped(row, DeclaredSmelter.Column.COUNTRY)),
                row.text(DeclaredSmelter.Column.ID_INPUT).or(() -> row.text(DeclaredSmelter.Column.ID)));
    }

    private static Optional<String> typedName(DeclaredSmelter row) {
        return row.declaredName()
                .filter(name ->
                        isTyped(row, DeclaredSmelter.Column.LOOKUP_NAME) || isTyped(row, DeclaredSmelter.Column.NAME));
    }

    private static boolean isTyped(DeclaredSmelter row, DeclaredSmelter.Column column) {
        DeclaredText text = row.cells().get(column);
        return text != null && text.origin() == DeclaredText.Origin.TYPED;
    }
}

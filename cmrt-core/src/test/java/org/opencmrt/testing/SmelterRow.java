package org.opencmrt.testing;

import java.util.EnumMap;
import java.util.Map;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;

/**
 * The texts that a supplier types into one row of the smelter list. Mutable; for one thread. Every method returns the
 * row itself.
 */
public final class SmelterRow {
    private final Map<DeclaredSmelter.Column, String> typed = new EnumMap<>(DeclaredSmelter.Column.class);

    SmelterRow() {}

    /** Sets the identifier, from which the template's formulas fill in the other columns. */
    public SmelterRow id(String id) {
        return type(DeclaredSmelter.Column.ID_INPUT, id);
    }

    /** Sets a metal and a name of the look-up list, from which the formulas fill in the other columns. */
    public SmelterRow listed(Metal metal, String lookupName) {
        return metal(metal).type(DeclaredSmelter.Column.LOOKUP_NAME, lookupName);
    }

    /** Sets a smelter that is not on the look-up list. */
    public SmelterRow notListed(Metal metal, String name, String country) {
        return listed(metal, "Smelter not listed").name(name).country(country);
    }

    /** Sets a smelter that the supplier does not know. */
    public SmelterRow notYetIdentified(Metal metal) {
        return listed(metal, "Smelter not yet identified");
    }

    /** Sets the metal. */
    public SmelterRow metal(Metal metal) {
        return type(DeclaredSmelter.Column.METAL, metal.label());
    }

    /** Sets the smelter's name as the supplier wrote it. */
    public SmelterRow name(String name) {
        return type(DeclaredSmelter.Column.NAME, name);
    }

    /** Sets the country as the supplier wrote it. */
    public SmelterRow country(String country) {
        return type(DeclaredSmelter.Column.COUNTRY, country);
    }

    /** Sets the names and countries of the mines. */
    public SmelterRow mines(String names, String countries) {
        return type(DeclaredSmelter.Column.MINE_NAMES, names).type(DeclaredSmelter.Column.MINE_COUNTRIES, countries);
    }

    /** Sets whether all feedstock is recycled or scrap: {@code Yes}, {@code No}, {@code Unknown}. */
    public SmelterRow recycledOrScrap(String answer) {
        return type(DeclaredSmelter.Column.RECYCLED_OR_SCRAP, answer);
    }

    /** Sets the comment. */
    public SmelterRow comments(String comments) {
        return type(DeclaredSmelter.Column.COMMENTS, comments);
    }

    /** Sets any text in any column. */
    public SmelterRow type(DeclaredSmelter.Column column, String text) {
        typed.put(column, text);
        return this;
    }

    Map<DeclaredSmelter.Column, String> typed() {
        return typed;
    }
}

package org.opencmrt.testing;

import java.util.EnumMap;
import java.util.Map;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.Metal;

/** What a supplier types into one row of the smelter list. Mutable, for one thread; every method returns the row itself. */
public final class SmelterRow {
    private final Map<DeclaredSmelter.Column, String> typed = new EnumMap<>(DeclaredSmelter.Column.class);

    SmelterRow() {}

    /** The identifier, from which the template's formulas fill in the rest. */
    public SmelterRow id(String id) {
        return type(DeclaredSmelter.Column.ID_INPUT, id);
    }

    /** A metal and a name of the look-up list, from which the formulas fill in the rest. */
    public SmelterRow listed(Metal metal, String lookupName) {
        return metal(metal).type(DeclaredSmelter.Column.LOOKUP_NAME, lookupName);
    }

    /** A smelter that the look-up list does not have. */
    public SmelterRow notListed(Metal metal, String name, String country) {
        return listed(metal, "Smelter not listed").name(name).country(country);
    }

    /** A smelter that the supplier does not know. */
    public SmelterRow notYetIdentified(Metal metal) {
        return listed(metal, "Smelter not yet identified");
    }

    /** The metal. */
    public SmelterRow metal(Metal metal) {
        return type(DeclaredSmelter.Column.METAL, metal.label());
    }

    /** The smelter's name in the supplier's words. */
    public SmelterRow name(String name) {
        return type(DeclaredSmelter.Column.NAME, name);
    }

    /** The country in the supplier's words. */
    public SmelterRow country(String country) {
        return type(DeclaredSmelter.Column.COUNTRY, country);
    }

    /** Names and countries of the mines. */
    public SmelterRow mines(String names, String countries) {
        return type(DeclaredSmelter.Column.MINE_NAMES, names).type(DeclaredSmelter.Column.MINE_COUNTRIES, countries);
    }

    /** Whether all feedstock is recycled or scrap: {@code Yes}, {@code No}, {@code Unknown}. */
    public SmelterRow recycledOrScrap(String answer) {
        return type(DeclaredSmelter.Column.RECYCLED_OR_SCRAP, answer);
    }

    /** A comment. */
    public SmelterRow comments(String comments) {
        return type(DeclaredSmelter.Column.COMMENTS, comments);
    }

    /** Any text into any column. */
    public SmelterRow type(DeclaredSmelter.Column column, String text) {
        typed.put(column, text);
        return this;
    }

    Map<DeclaredSmelter.Column, String> typed() {
        return typed;
    }
}

package org.opencmrt.rollup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opencmrt.model.DeclaredSmelter;
import org.opencmrt.model.DeclaredSmelter.Column;
import org.opencmrt.model.Entry;
import org.opencmrt.model.MatchQuery;
import org.opencmrt.model.Metal;

/**
 * The content of a smelter list entry that a roll-up keeps, without its place. Entries of many declarations share one
 * object, so memory depends on the number of distinct entries, not on their total number. Immutable.
 */
@SuppressWarnings("EnumOrdinal") // a table by ordinal keeps millions of entries small; no ordinal is stored
public final class DeclaredEntry {
    /** The columns that a roll-up keeps. */
    public static final List<Column> COLUMNS = List.of(
            Column.ID_INPUT,
            Column.METAL,
            Column.LOOKUP_NAME,
            Column.NAME,
            Column.COUNTRY,
            Column.ID,
            Column.MINE_NAMES,
            Column.MINE_COUNTRIES,
            Column.RECYCLED_OR_SCRAP);

    private static final int[] PLACES = new int[Column.values().length];

    static {
        Arrays.fill(PLACES, -1);
        for (int i = 0; i < COLUMNS.size(); i++) {
            PLACES[COLUMNS.get(i).ordinal()] = i;
        }
    }

    private final Entry entry;
    // Two entries can have the same texts although in one the name was typed next to the id and in the other it was
    // looked up. Only the first one reports the name.
    private final MatchQuery query;
    private final Optional<String> name;
    private final String[] texts;
    private final int hash;

    private DeclaredEntry(DeclaredSmelter row) {
        this.entry = row.entry();
        this.query = MatchQuery.of(row);
        this.name = row.declaredName();
        this.texts = new String[COLUMNS.size()];
        row.cells().forEach((column, text) -> {
            int place = PLACES[column.ordinal()];
            if (place >= 0) {
                texts[place] = text.text();
            }
        });
        this.hash = 31 * entry.ordinal() + Arrays.hashCode(texts); // queries seldom differ if the texts are equal
    }

    /** The content of a line. */
    public static DeclaredEntry of(DeclaredSmelter line) {
        return new DeclaredEntry(line);
    }

    /** The kind of entry according to the workbook's own look-up sheet. */
    public Entry entry() {
        return entry;
    }

    /** The metal; empty if it is blank or not one of the template's metals. */
    public Optional<Metal> metal() {
        return query.metal();
    }

    /** The name that it gives for the facility; see {@link DeclaredSmelter#declaredName()}. */
    public Optional<String> name() {
        return name;
    }

    /** The id, any text: the one typed as input, or else the one in the identification column. */
    public Optional<String> id() {
        return query.declaredId();
    }

    /**
     * The text of a column; empty if it is blank.
     *
     * @throws IllegalArgumentException for a column that a roll-up does not keep; see {@link #COLUMNS}
     */
    public Optional<String> text(Column column) {
        int place = PLACES[column.ordinal()];
        if (place < 0) {
            throw new IllegalArgumentException(
                    "a roll-up does not keep the column " + column + "; read it from the declaration");
        }
        return Optional.ofNullable(texts[place]);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof DeclaredEntry that
                        && that.hash == hash
                        && that.entry == entry
                        && Arrays.equals(that.texts, texts)
                        && that.query.equals(query));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "DeclaredEntry[" + entry + ", " + query + ", " + Arrays.toString(texts) + "]";
    }
}

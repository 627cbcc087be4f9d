package org.opencmrt.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of a supplier's mine list (EMRT 2.x, AMRT), as the supplier filled it in.
 *
 * @param row the sheet's row number, 1-based
 * @param at the row's first cell
 * @param metal the row's metal; empty if blank or not a metal name
 * @param country the country in which the mine is located; empty if blank or not a known country
 * @param cells the row's texts with their cells, in the order of {@link Column}; blank ones are absent
 */
public record DeclaredMine(
        int row, CellRef at, Optional<Metal> metal, Optional<Country> country, Map<Column, DeclaredText> cells) {

    /** Copies the cells. */
    public DeclaredMine {
        Checks.rowNumber(row);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(country, "country");
        cells = Checks.copyOf(cells, Column.class);
    }

    /** The text of a column in this row; empty if it is blank. */
    public Optional<String> text(Column column) {
        return Optional.ofNullable(cells.get(column)).map(DeclaredText::text);
    }

    /** The columns of the sheet "Mine List" (EMRT 2.x and AMRT), by meaning. */
    public enum Column {
        /** The metal. */
        METAL,
        /** Names of the smelters that source from the mine. */
        SMELTER_NAME,
        /** The mine's name. */
        NAME,
        /** The mine's identification. */
        ID,
        /** Authority that issued the identification. */
        ID_SOURCE,
        /** The country in which the mine is located. */
        COUNTRY,
        /** Street. */
        STREET,
        /** City. */
        CITY,
        /** State or province. */
        STATE,
        /** A person at the mine. */
        CONTACT_NAME,
        /** That person's e-mail address. */
        CONTACT_EMAIL,
        /** What the supplier proposes to do next. */
        NEXT_STEPS,
        /** Comments. */
        COMMENTS
    }
}

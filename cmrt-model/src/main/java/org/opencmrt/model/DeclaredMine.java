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
 * @param cells the row's texts with their cells, in the order of {@link MineColumn}; blank ones are absent
 */
public record DeclaredMine(
        int row, CellRef at, Optional<Metal> metal, Optional<Country> country, Map<MineColumn, DeclaredText> cells) {

    /** Copies the cells. */
    public DeclaredMine {
        Checks.rowNumber(row);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(country, "country");
        cells = Checks.copyOf(cells, MineColumn.class);
    }

    /** The text of a column in this row; empty if it is blank. */
    public Optional<String> text(MineColumn column) {
        return Optional.ofNullable(cells.get(column)).map(DeclaredText::text);
    }
}

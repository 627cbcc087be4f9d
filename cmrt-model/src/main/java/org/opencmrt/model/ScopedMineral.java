package org.opencmrt.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of the sheet "Minerals Scope" (AMRT): a mineral that the declaration covers, and why.
 *
 * @param row the sheet's row number, 1-based
 * @param at the row's first cell
 * @param metal the mineral; empty when blank
 * @param cells the row's texts with their cells, in the order of {@link Column}; blank ones are absent
 */
public record ScopedMineral(int row, CellRef at, Optional<Metal> metal, Map<Column, DeclaredText> cells) {
    /** Copies the cells. */
    public ScopedMineral {
        Checks.rowNumber(row);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(metal, "metal");
        cells = Checks.copyOf(cells, Column.class);
    }

    /** The text of a column in this row; empty if it is blank. */
    public Optional<String> text(Column column) {
        return Optional.ofNullable(cells.get(column)).map(DeclaredText::text);
    }

    /** The columns of the sheet "Minerals Scope" (AMRT), by meaning. */
    public enum Column {
        /** The mineral. */
        METAL,
        /** The reason for including it. */
        REASON
    }
}

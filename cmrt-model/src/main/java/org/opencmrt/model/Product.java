package org.opencmrt.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One product that a declaration covers.
 *
 * @param row the sheet's row number, 1-based
 * @param at the row's first cell
 * @param cells the row's texts with their cells, in the order of {@link ProductColumn}; blank ones are absent
 */
public record Product(int row, CellRef at, Map<ProductColumn, DeclaredText> cells) {
    /** Copies the cells. */
    public Product {
        Checks.rowNumber(row);
        Objects.requireNonNull(at, "at");
        cells = Checks.copyOf(cells, ProductColumn.class);
    }

    /** The text of a column in this row; empty if it is blank. */
    public Optional<String> text(ProductColumn column) {
        return Optional.ofNullable(cells.get(column)).map(DeclaredText::text);
    }
}

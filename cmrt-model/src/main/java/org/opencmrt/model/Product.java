package org.opencmrt.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One product that a declaration covers.
 *
 * @param row the sheet's row number, 1-based
 * @param at the row's first cell
 * @param cells the row's texts with their cells, in the order of {@link Column}; blank ones are absent
 */
public record Product(int row, CellRef at, Map<Column, DeclaredText> cells) {
    /** Copies the cells. */
    public Product {
        Checks.rowNumber(row);
        Objects.requireNonNull(at, "at");
        cells = Checks.copyOf(cells, Column.class);
    }

    /** The text of a column in this row; empty if it is blank. */
    public Optional<String> text(Column column) {
        return Optional.ofNullable(cells.get(column)).map(DeclaredText::text);
    }

    /** The columns of the sheet "Product List", by meaning. */
    public enum Column {
        /** The responder's (manufacturer's) product number. */
        NUMBER,
        /** The responder's product name. */
        NAME,
        /** The requester's product number (EMRT 2.1, AMRT 1.3). */
        REQUESTER_NUMBER,
        /** The requester's product name (EMRT 2.1, AMRT 1.3). */
        REQUESTER_NAME,
        /** Comments. */
        COMMENTS
    }
}

package org.opencmrt.model;

import java.util.Objects;

/**
 * A text from a supplier's workbook, with its cell.
 *
 * @param text the text of the cell without leading and trailing white space; never blank
 * @param cell the cell
 * @param origin how the text got into the cell
 */
public record DeclaredText(String text, CellRef cell, Origin origin) {
    /** How a text got into its cell. */
    public enum Origin {
        /** A person or program entered the text itself. */
        TYPED,
        /** The cell has a formula; the text is the value stored when the file was last calculated. */
        CALCULATED,
        /**
         * The cell has no value or an outdated one; the text is what Excel would show, taken by the reader from the
         * workbook's own look-up sheet.
         */
        LOOKED_UP
    }

    /** Checks that there is a text. */
    public DeclaredText {
        Checks.notBlank(text, "text");
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(origin, "origin");
    }
}

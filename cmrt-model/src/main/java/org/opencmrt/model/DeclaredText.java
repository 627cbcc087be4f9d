package org.opencmrt.model;

import java.util.Objects;

/**
 * A text of a supplier's workbook and the cell it stands in.
 *
 * @param text what the cell shows, outer white space removed; never blank
 * @param cell where it stands
 * @param origin how the text came into the cell
 */
public record DeclaredText(String text, CellRef cell, Origin origin) {
    /** How a text came into its cell. */
    public enum Origin {
        /** A person or program put the text itself into the cell. */
        TYPED,
        /** The cell holds a formula; the text is the value that was stored with it when the file was last calculated. */
        CALCULATED,
        /**
         * The cell holds no value, or an outdated one; the text is what Excel would show there, found by the reader in
         * the workbook's own look-up sheet.
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

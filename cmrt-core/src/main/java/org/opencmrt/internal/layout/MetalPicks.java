package org.opencmrt.internal.layout;

import java.util.List;
import java.util.Optional;
import org.opencmrt.internal.workbook.CellAddress;

/**
 * How a supplier picks the minerals of a declaration (EMRT 2.x, AMRT). The template sorts the picks by name; the answer
 * rows of each question are in that order.
 *
 * @param cells the cells in which a mineral is picked
 * @param deletePrefix the beginning of an entry that removes the mineral
 * @param otherChoice the entry that means that the name is typed elsewhere
 * @param otherRowsBelow the number of rows by which the cell for that name is below the pick
 */
public record MetalPicks(
        List<CellAddress> cells, Optional<String> deletePrefix, Optional<String> otherChoice, int otherRowsBelow) {
    /** Copies the list. */
    public MetalPicks {
        cells = List.copyOf(cells);
    }
}

package org.opencmrt.rcoi;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.opencmrt.model.CellRef;

/**
 * A signal that was met: where, and about whom.
 *
 * @param signal the signal
 * @param about the supplier or facility
 * @param text what was found, in words
 * @param explained true for a strong signal that is fully explained as recycled or scrap
 * @param cells where suppliers said so; empty when it comes from elsewhere
 */
public record Evidence(Signal signal, String about, String text, boolean explained, List<CellRef> cells) {
    /** Keeps the cells as they are: a facility's may be very many, and are made when looked at. */
    public Evidence {
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(text, "text");
        cells = Collections.unmodifiableList(cells);
    }
}

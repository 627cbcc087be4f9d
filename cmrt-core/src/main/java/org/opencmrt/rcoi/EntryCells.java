package org.opencmrt.rcoi;

import java.util.AbstractList;
import java.util.List;
import org.opencmrt.model.CellRef;
import org.opencmrt.rollup.RollUpEntry;

/** The cells of a facility's entries, created on access. */
final class EntryCells extends AbstractList<CellRef> {
    private final List<RollUpEntry> entries;

    EntryCells(List<RollUpEntry> entries) {
        this.entries = entries;
    }

    @Override
    public CellRef get(int index) {
        return entries.get(index).cell();
    }

    @Override
    public int size() {
        return entries.size();
    }
}

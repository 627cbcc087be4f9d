package org.opencmrt.rcoi;

import java.util.AbstractList;
import java.util.List;
import org.opencmrt.model.CellRef;
import org.opencmrt.rollup.Mention;

/** The cells of a facility's mentions, made when looked at. */
final class MentionCells extends AbstractList<CellRef> {
    private final List<Mention> mentions;

    MentionCells(List<Mention> mentions) {
        this.mentions = mentions;
    }

    @Override
    public CellRef get(int index) {
        return mentions.get(index).cell();
    }

    @Override
    public int size() {
        return mentions.size();
    }
}

package org.opencmrt.rcoi;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencmrt.model.Metal;

/**
 * What the inquiry comes to. An indication for the company and its counsel, whose decision it is; no legal advice.
 *
 * @param minerals the outcome for each mineral, in order
 * @param notes what a reader must know besides, in whole sentences
 */
public record RcoiResult(List<MineralOutcome> minerals, List<String> notes) {
    /** Copies the lists. */
    public RcoiResult {
        minerals = List.copyOf(minerals);
        notes = List.copyOf(notes);
        if (minerals.isEmpty()) {
            throw new IllegalArgumentException("an inquiry is about at least one mineral");
        }
    }

    /** The outcome for the company: the most demanding of its minerals. */
    public RcoiOutcome outcome() {
        return minerals.stream()
                .map(MineralOutcome::outcome)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The outcome for a mineral; empty when the inquiry is not about it. */
    public Optional<MineralOutcome> of(Metal metal) {
        return minerals.stream().filter(one -> one.metal().equals(metal)).findFirst();
    }
}

package org.opencmrt.rcoi;

import java.util.List;
import java.util.Objects;
import org.opencmrt.model.Metal;

/**
 * The outcome for one mineral.
 *
 * @param metal the mineral
 * @param outcome the outcome
 * @param line the line of the decision table that fits, 1 to 7; 0 when none does, which is undetermined
 * @param reason why this line, in words
 * @param evidence all that was met, strong signals first
 * @param wouldChange what would lead to a better outcome, in words; empty when there is none
 */
public record MineralOutcome(
        Metal metal, RcoiOutcome outcome, int line, String reason, List<Evidence> evidence, List<String> wouldChange) {
    /** Copies the lists. */
    public MineralOutcome {
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
        evidence = List.copyOf(evidence);
        wouldChange = List.copyOf(wouldChange);
    }

    /** What was met of a weight. */
    public List<Evidence> evidence(Signal.Weight weight) {
        return evidence.stream().filter(one -> one.signal().weight() == weight).toList();
    }

    /** What keeps the outcome from being better: strong signals without explanation, warning signs, what is not known. */
    public List<Evidence> openPoints() {
        return evidence.stream()
                .filter(one -> one.signal().weight() != Signal.Weight.SUPPORT && !one.explained())
                .toList();
    }
}

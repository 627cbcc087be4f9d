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
 * @param basis the figures that the decision table compares with the limits of the policy
 */
public record MineralOutcome(
        Metal metal,
        RcoiOutcome outcome,
        int line,
        String reason,
        List<Evidence> evidence,
        List<String> wouldChange,
        Basis basis) {
    /** Copies the lists. */
    public MineralOutcome {
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
        evidence = List.copyOf(evidence);
        wouldChange = List.copyOf(wouldChange);
        Objects.requireNonNull(basis, "basis");
    }

    /**
     * The figures that the decision table compares with the limits of the policy.
     *
     * @param asked the suppliers asked about the mineral; without a list of them, the files received
     * @param answered those of them that responded about it; without a list, the usable declarations
     * @param unmatched unmatched entries that may be of the mineral
     * @param usedBy suppliers whose current declaration answers that they use the mineral, by name
     */
    public record Basis(int asked, int answered, int unmatched, List<String> usedBy) {
        /** Copies the names. */
        public Basis {
            usedBy = List.copyOf(usedBy);
        }
    }

    /** What was met of a weight. */
    public List<Evidence> evidence(Signal.Weight weight) {
        return evidence.stream().filter(one -> one.signal().weight() == weight).toList();
    }

    /**
     * The open points: strong signals without explanation, warning signs, and what is not known. A mineral that is not
     * necessary to any product has none.
     */
    public List<Evidence> openPoints() {
        return outcome == RcoiOutcome.NOT_NECESSARY
                ? List.of()
                : evidence.stream()
                        .filter(one -> one.signal().weight() != Signal.Weight.SUPPORT && !one.explained())
                        .toList();
    }
}

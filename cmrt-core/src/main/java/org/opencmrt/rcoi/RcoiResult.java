package org.opencmrt.rcoi;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.ListUse;

/**
 * What the inquiry comes to. An indication for the company and its counsel, whose decision it is; no legal advice.
 *
 * @param policy the limits and statements of the company by which the outcomes were determined
 * @param minerals the outcome for each mineral, in order
 * @param notes what a reader must know besides, in whole sentences
 * @param findings what is missing in the data that the inquiry had
 * @param origins the data about origins that were used; empty when none were given
 * @param cahras what is said about conflict-affected and high-risk areas; empty when no list of them was given
 */
public record RcoiResult(
        RcoiPolicy policy,
        List<MineralOutcome> minerals,
        List<String> notes,
        List<Finding> findings,
        Optional<ListUse> origins,
        Optional<CahraReview> cahras) {
    /** Copies the lists. */
    public RcoiResult {
        Objects.requireNonNull(policy, "policy");
        minerals = List.copyOf(minerals);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
        Objects.requireNonNull(origins, "origins");
        Objects.requireNonNull(cahras, "cahras");
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

    /** The lines of the decision table, first to last: the first line that fits a mineral gives its outcome. */
    public static List<String> decisionTable() {
        return DecisionTable.LINES;
    }

    /** The outcome for a mineral; empty when the inquiry is not about it. */
    public Optional<MineralOutcome> of(Metal metal) {
        return minerals.stream().filter(one -> one.metal().equals(metal)).findFirst();
    }
}

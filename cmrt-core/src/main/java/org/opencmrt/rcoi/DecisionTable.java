package org.opencmrt.rcoi;

import java.util.ArrayList;
import java.util.List;
import org.opencmrt.internal.text.Wording;
import org.opencmrt.model.Metal;
import org.opencmrt.rcoi.RcoiResult.Outcome;
import org.opencmrt.rcoi.RcoiResult.Signal;

/** The decision table for one mineral: the first line that applies determines the outcome. */
final class DecisionTable {
    /** A description of {@link #decide} for readers. */
    static final List<String> LINES = List.of(
            "Line 1: the company declares that the mineral is not necessary to any of its products, or every supplier"
                    + " answered that it is not added or does not remain in the product and no response is missing."
                    + " Outcome: not necessary; no filing for it.",
            "Line 2: a strong signal (a facility, mine, origin, or answer in a covered country) is not explained by"
                    + " recycled or scrap material. Outcome: reason to believe; Conflict Minerals Report.",
            "Line 3: every answer and facility in scope is recycled or scrap only, and no point is open. Outcome:"
                    + " recycled or scrap; Form SD.",
            "Line 4: all answers and origin data point to other countries, and no point is open. Outcome: not from the"
                    + " covered countries; Form SD.",
            "Line 5: a warning sign, such as transit from a covered country, is not cleared. Outcome: undetermined;"
                    + " Conflict Minerals Report.",
            "Line 6: only open points remain, and the share of suppliers that responded is below the minimum, or the"
                    + " number of unmatched entries is above the limit. Outcome: undetermined; Conflict Minerals Report.",
            "Line 7: only open points remain, both limits are met, and the company confirms that its inquiry was"
                    + " reasonable. Outcome: no reason to believe; Form SD.",
            "Line 0: no line fits, or the company has not confirmed that its inquiry was reasonable. Outcome:"
                    + " undetermined; Conflict Minerals Report.");

    private final Metal metal;
    private final Signals signals;
    private final RcoiPolicy policy;

    DecisionTable(Metal metal, Signals signals, RcoiPolicy policy) {
        this.metal = metal;
        this.signals = signals;
        this.policy = policy;
    }

    RcoiResult.Mineral decide() {
        boolean nothingSpeaksAgainst =
                !signals.hasUnexplained() && !signals.has(Signal.Weight.WARNING) && !signals.has(Signal.Weight.OPEN);
        if (policy.notNecessary().contains(metal)) {
            return outcome(
                    Outcome.NOT_NECESSARY, 1, "the company declares that it is not necessary to any of its products");
        }
        if (signals.declarations() > 0
                && signals.denying() == signals.declarations()
                && signals.count(Signal.NO_ANSWER) == 0
                && !signals.hasUnexplained()) { // from a declaration that was replaced by a newer one with a No
            return outcome(
                    Outcome.NOT_NECESSARY,
                    1,
                    "every supplier answered that it is not added or does not remain in the product, and no response is"
                            + " missing");
        }
        if (signals.hasUnexplained()) {
            String strong = Wording.counted(signals.unexplained(), "strong signal is", "strong signals are");
            return outcome(Outcome.REASON_TO_BELIEVE, 2, strong + " not explained by recycled or scrap material");
        }
        if (signals.inScope() > 0 && signals.recycled() == signals.inScope() && nothingSpeaksAgainst) {
            return outcome(
                    Outcome.RECYCLED_OR_SCRAP, 3, "every answer and facility in scope is recycled or scrap only");
        }
        if (signals.inScope() > 0 && nothingSpeaksAgainst && !signals.has(Signal.Weight.STRONG)) {
            String reason = "all answers and origin data point to other countries, and no point is open";
            return outcome(Outcome.NOT_FROM_COVERED, 4, reason);
        }
        if (signals.has(Signal.Weight.WARNING)) {
            long signs = signals.of(Signal.Weight.WARNING);
            String what = Wording.counted(signs, "warning sign is", "warning signs are");
            return outcome(Outcome.UNDETERMINED, 5, what + " not cleared");
        }
        if (signals.has(Signal.Weight.OPEN) && !signals.has(Signal.Weight.STRONG)) {
            return open();
        }
        return outcome(
                Outcome.UNDETERMINED,
                0,
                signals.inScope() == 0
                        ? "no answer and no facility is about it"
                        : "part of it is explained as recycled or scrap material, and the rest does not support a"
                                + " conclusion");
    }

    private RcoiResult.Mineral open() {
        long unmatched = signals.count(Signal.ENTRY_UNRESOLVED);
        List<String> missed = new ArrayList<>();
        if (signals.answeredShare() < policy.minimumAnswered()) {
            missed.add(signals.answered() + " of "
                    + (signals.isSurveyed()
                            ? Wording.counted(signals.asked(), "supplier", "suppliers") + " responded ("
                            : Wording.counted(signals.asked(), "received file", "received files") + " can be used (")
                    + Wording.percent(signals.answeredShare()) + "; the minimum is "
                    + Wording.percent(policy.minimumAnswered()) + ")");
        }
        if (unmatched > policy.maximumUnresolved()) {
            missed.add(Wording.counted(unmatched, "entry is", "entries are") + " unmatched (the limit is "
                    + policy.maximumUnresolved() + ")");
        }
        if (!missed.isEmpty()) {
            return outcome(Outcome.UNDETERMINED, 6, String.join(", and ", missed));
        }
        return policy.inquiryConfirmed()
                ? outcome(
                        Outcome.NO_REASON_TO_BELIEVE,
                        7,
                        "some points are open, no signal points to the covered countries, and the company confirms that"
                                + " its inquiry was reasonable")
                : outcome(
                        Outcome.UNDETERMINED,
                        0,
                        "some points are open, and the company has not confirmed that its inquiry was reasonable");
    }

    private RcoiResult.Mineral outcome(Outcome outcome, int line, String reason) {
        RcoiResult.Mineral.Basis basis = new RcoiResult.Mineral.Basis(
                signals.asked(),
                signals.answered(),
                Math.toIntExact(signals.count(Signal.ENTRY_UNRESOLVED)),
                signals.usedBy());
        return new RcoiResult.Mineral(metal, outcome, line, reason, signals.evidence(), wouldChange(outcome), basis);
    }

    private List<String> wouldChange(Outcome outcome) {
        List<String> changes = new ArrayList<>();
        if (outcome == Outcome.NOT_NECESSARY) {
            return changes;
        }
        if (signals.hasUnexplained()) {
            changes.add(
                    "due diligence showing that the metal behind the strong signals comes from other countries, or is"
                            + " recycled or scrap");
        }
        add(changes, Signal.NO_ANSWER, "a response from each supplier that did not respond");
        add(changes, Signal.ENTRY_UNRESOLVED, "the facility behind each unmatched entry");
        add(changes, Signal.ANSWER_UNKNOWN, "a Yes or No from each supplier that does not know the origin");
        add(changes, Signal.FACILITY_ORIGIN_UNKNOWN, "origin data for each facility that has none");
        add(changes, Signal.ORIGIN_TRANSIT, "proof of origin from each facility with a warning sign");
        if (signals.evidence().stream().anyMatch(RcoiResult.Evidence::explained)) {
            changes.add("proof that the rest is also recycled or scrap");
        }
        if (signals.inScope() == 0) {
            changes.add("an answer about it, or the company's declaration that it is not necessary");
        }
        return changes;
    }

    private void add(List<String> changes, Signal signal, String change) {
        long count = signals.count(signal);
        if (count > 0) {
            changes.add(change + " (" + count + ")");
        }
    }
}

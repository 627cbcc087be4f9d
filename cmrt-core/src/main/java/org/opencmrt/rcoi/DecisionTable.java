package org.opencmrt.rcoi;

import java.util.ArrayList;
import java.util.List;
import org.opencmrt.model.Metal;

/** The decision table for one mineral: the first line that fits gives the outcome. */
final class DecisionTable {
    private final Metal metal;
    private final Signals signals;
    private final RcoiPolicy policy;

    DecisionTable(Metal metal, Signals signals, RcoiPolicy policy) {
        this.metal = metal;
        this.signals = signals;
        this.policy = policy;
    }

    MineralOutcome decide() {
        boolean nothingSpeaksAgainst =
                !signals.hasUnexplained() && !signals.has(Signal.Weight.WARNING) && !signals.has(Signal.Weight.OPEN);
        if (policy.notNecessary().contains(metal)) {
            return outcome(
                    RcoiOutcome.NOT_NECESSARY, 1, "the company declares that it is not necessary to any product");
        }
        if (signals.declarations() > 0
                && signals.denying() == signals.declarations()
                && signals.count(Signal.NO_ANSWER) == 0
                && !signals.hasUnexplained()) { // of a declaration that a newer one, which denies, has replaced
            return outcome(
                    RcoiOutcome.NOT_NECESSARY,
                    1,
                    "every supplier says that it is not added or does not remain, and no answer is missing");
        }
        if (signals.hasUnexplained()) {
            return outcome(RcoiOutcome.REASON_TO_BELIEVE, 2, "a strong signal is not explained as recycled or scrap");
        }
        if (signals.inScope() > 0 && signals.recycled() == signals.inScope() && nothingSpeaksAgainst) {
            return outcome(
                    RcoiOutcome.RECYCLED_OR_SCRAP, 3, "every answer and facility in scope is recycled or scrap only");
        }
        if (signals.inScope() > 0 && nothingSpeaksAgainst && !signals.has(Signal.Weight.STRONG)) {
            return outcome(
                    RcoiOutcome.NOT_FROM_COVERED,
                    4,
                    "all that is known speaks for origins outside, and nothing is open");
        }
        if (signals.has(Signal.Weight.WARNING)) {
            return outcome(RcoiOutcome.UNDETERMINED, 5, "there is a warning sign past which one must not look");
        }
        if (signals.has(Signal.Weight.OPEN) && !signals.has(Signal.Weight.STRONG)) {
            return open();
        }
        return outcome(
                RcoiOutcome.UNDETERMINED,
                0,
                signals.inScope() == 0
                        ? "nothing is known about it"
                        : "part of it is explained as recycled or scrap, and the rest does not allow a conclusion");
    }

    private MineralOutcome open() {
        if (signals.answeredShare() < policy.minimumAnswered()
                || signals.count(Signal.ENTRY_UNRESOLVED) > policy.maximumUnresolved()) {
            return outcome(
                    RcoiOutcome.UNDETERMINED,
                    6,
                    "something is not known, and too many answers are missing or rows unresolved");
        }
        return policy.inquiryConfirmed()
                ? outcome(
                        RcoiOutcome.NO_REASON_TO_BELIEVE,
                        7,
                        "something is not known, nothing speaks for covered countries, and the company confirms that its"
                                + " inquiry was reasonable")
                : outcome(
                        RcoiOutcome.UNDETERMINED,
                        0,
                        "something is not known, and the company has not confirmed that its inquiry was reasonable");
    }

    private MineralOutcome outcome(RcoiOutcome outcome, int line, String reason) {
        return new MineralOutcome(metal, outcome, line, reason, signals.evidence(), wouldChange(outcome));
    }

    private List<String> wouldChange(RcoiOutcome outcome) {
        List<String> changes = new ArrayList<>();
        if (outcome == RcoiOutcome.NOT_NECESSARY) {
            return changes;
        }
        if (signals.hasUnexplained()) {
            changes.add(
                    "due diligence that shows the metal behind the strong signals to be from elsewhere, or recycled or"
                            + " scrap");
        }
        add(changes, Signal.NO_ANSWER, "an answer of each supplier that has not answered");
        add(changes, Signal.ENTRY_UNRESOLVED, "the facility behind each row that is not resolved");
        add(changes, Signal.ANSWER_UNKNOWN, "a Yes or No of each supplier that does not know the origin");
        add(changes, Signal.FACILITY_ORIGIN_UNKNOWN, "origin data of each facility that has none");
        add(changes, Signal.ORIGIN_TRANSIT, "proof of origin from each facility with a warning sign");
        if (signals.evidence().stream().anyMatch(Evidence::explained)) {
            changes.add("proof that the rest is recycled or scrap, too");
        }
        if (signals.inScope() == 0) {
            changes.add("an answer about it, or the company's word that it is not necessary");
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

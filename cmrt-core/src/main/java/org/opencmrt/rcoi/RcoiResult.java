package org.opencmrt.rcoi;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.CellRef;
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
        List<Mineral> minerals,
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
    public Outcome outcome() {
        return minerals.stream()
                .map(Mineral::outcome)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The lines of the decision table, first to last: the first line that fits a mineral gives its outcome. */
    public static List<String> decisionTable() {
        return DecisionTable.LINES;
    }

    /** The outcome for a mineral; empty when the inquiry is not about it. */
    public Optional<Mineral> of(Metal metal) {
        return minerals.stream().filter(one -> one.metal().equals(metal)).findFirst();
    }

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
    public record Mineral(
            Metal metal,
            Outcome outcome,
            int line,
            String reason,
            List<RcoiResult.Evidence> evidence,
            List<String> wouldChange,
            Basis basis) {
        /** Copies the lists. */
        public Mineral {
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
        public List<RcoiResult.Evidence> evidence(Signal.Weight weight) {
            return evidence.stream()
                    .filter(one -> one.signal().weight() == weight)
                    .toList();
        }

        /**
         * The open points: strong signals without explanation, warning signs, and what is not known. A mineral that is not
         * necessary to any product has none.
         */
        public List<RcoiResult.Evidence> openPoints() {
            return outcome == Outcome.NOT_NECESSARY
                    ? List.of()
                    : evidence.stream()
                            .filter(one -> one.signal().weight() != Signal.Weight.SUPPORT && !one.explained())
                            .toList();
        }
    }

    /** What an inquiry comes to; the least demanding first. */
    public enum Outcome {
        /** The mineral is not necessary to any product. */
        NOT_NECESSARY(Filing.NONE),
        /** All of it is recycled or scrap. */
        RECYCLED_OR_SCRAP(Filing.FORM_SD),
        /** None of it is from the covered countries. */
        NOT_FROM_COVERED(Filing.FORM_SD),
        /** Not all is known, and nothing gives a reason to believe that any is from the covered countries. */
        NO_REASON_TO_BELIEVE(Filing.FORM_SD),
        /** Not enough is known; treated as a reason to believe unless the company clears it. */
        UNDETERMINED(Filing.CONFLICT_MINERALS_REPORT),
        /** There is a reason to believe that some of it may be from the covered countries. */
        REASON_TO_BELIEVE(Filing.CONFLICT_MINERALS_REPORT);

        /** What is filed after it. */
        public enum Filing {
            /** Nothing. */
            NONE,
            /** Form SD with the inquiry and its result. */
            FORM_SD,
            /** Due diligence, and a Conflict Minerals Report with Form SD. */
            CONFLICT_MINERALS_REPORT
        }

        private final Filing filing;

        Outcome(Filing filing) {
            this.filing = filing;
        }

        /** What is filed after it. */
        public Filing filing() {
            return filing;
        }
    }
}

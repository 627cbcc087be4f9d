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
 * The result of the inquiry. It is an indication; the company and its counsel make the determination. It is not legal
 * advice.
 *
 * @param policy the company's policy behind the outcomes
 * @param minerals the outcome for each mineral, in order
 * @param notes notes for readers, as complete sentences
 * @param findings findings about missing data
 * @param origins the origin data used; empty if none were given
 * @param cahras the review of conflict-affected and high-risk areas; empty if no list of them was given
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
            throw new IllegalArgumentException("an inquiry must cover at least one mineral");
        }
    }

    /** The outcome for the company: the most demanding of its minerals. */
    public Outcome outcome() {
        return minerals.stream()
                .map(Mineral::outcome)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The lines of the decision table in order. The first line that applies to a mineral determines its outcome. */
    public static List<String> decisionTable() {
        return DecisionTable.LINES;
    }

    /** The outcome for a mineral; empty if the inquiry does not cover it. */
    public Optional<Mineral> of(Metal metal) {
        return minerals.stream().filter(one -> one.metal().equals(metal)).findFirst();
    }

    /**
     * A signal that was found: where, and about which supplier or facility.
     *
     * @param signal the signal
     * @param about the supplier or facility
     * @param text the finding as text
     * @param explained true for a strong signal that is fully explained as recycled or scrap
     * @param cells the cells in suppliers' declarations; empty if it comes from another source
     */
    public record Evidence(Signal signal, String about, String text, boolean explained, List<CellRef> cells) {
        /**
         * Keeps the list of cells without copying it, because a facility may have very many cells, which are created on
         * access.
         */
        public Evidence {
            Objects.requireNonNull(signal, "signal");
            Objects.requireNonNull(about, "about");
            Objects.requireNonNull(text, "text");
            cells = Collections.unmodifiableList(cells);
        }
    }

    /**
     * The outcome of the inquiry for one mineral.
     *
     * @param metal the mineral
     * @param outcome the outcome
     * @param line the line of the decision table that applies, 1 to 7; 0 if none does, in which case the outcome is
     *     undetermined
     * @param reason the reason for this line, as text
     * @param evidence all signals found, strong signals first
     * @param wouldChange what would lead to a better outcome, as text; empty if nothing would
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
         * @param usedBy suppliers that report in a current declaration that they use the mineral, by name
         */
        public record Basis(int asked, int answered, int unmatched, List<String> usedBy) {
            /** Copies the names. */
            public Basis {
                usedBy = List.copyOf(usedBy);
            }
        }

        /** The evidence with a given weight. */
        public List<RcoiResult.Evidence> evidence(Signal.Weight weight) {
            return evidence.stream()
                    .filter(one -> one.signal().weight() == weight)
                    .toList();
        }

        /**
         * The open points: unexplained strong signals, warning signs, and missing information. A mineral that is not
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

    /** The outcome of an inquiry, least demanding first. */
    public enum Outcome {
        /** The mineral is not necessary to any product. */
        NOT_NECESSARY(Filing.NONE),
        /** All of it is recycled or scrap. */
        RECYCLED_OR_SCRAP(Filing.FORM_SD),
        /** None of it is from the covered countries. */
        NOT_FROM_COVERED(Filing.FORM_SD),
        /**
         * The information is incomplete, but nothing gives reason to believe that any of it is from the covered
         * countries.
         */
        NO_REASON_TO_BELIEVE(Filing.FORM_SD),
        /** There is not enough information. Treated as a reason to believe unless the company resolves it. */
        UNDETERMINED(Filing.CONFLICT_MINERALS_REPORT),
        /** There is reason to believe that some of it may be from the covered countries. */
        REASON_TO_BELIEVE(Filing.CONFLICT_MINERALS_REPORT);

        /** The filing that follows from an outcome. */
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

        /** The filing that the outcome requires. */
        public Filing filing() {
            return filing;
        }
    }

    /** A signal that an inquiry can find, with its weight. */
    public enum Signal {
        /** The user's origin data show a covered country, or a level that includes covered countries, for a facility. */
        FACILITY_ORIGIN_COVERED(Weight.STRONG),
        /** According to a declaration, a smelter sources from the covered countries. */
        ANSWER_COVERED(Weight.STRONG),
        /** A row reports a mine in a covered country. */
        MINE_COVERED(Weight.STRONG),
        /** A facility is located in a covered country. */
        FACILITY_IN_COVERED(Weight.STRONG),
        /**
         * Transit through other countries is plausible for a facility: level L2, or one of the user's transit countries.
         */
        ORIGIN_TRANSIT(Weight.WARNING),
        /** A declaration does not know, or does not say, whether a smelter sources from the covered countries. */
        ANSWER_UNKNOWN(Weight.OPEN),
        /** There are no origin data for a facility. */
        FACILITY_ORIGIN_UNKNOWN(Weight.OPEN),
        /** A row was not matched to a facility. */
        ENTRY_UNRESOLVED(Weight.OPEN),
        /** A surveyed supplier did not send a usable declaration. */
        NO_ANSWER(Weight.OPEN),
        /** The origin data for a facility show countries, none of them covered. */
        ORIGIN_OUTSIDE(Weight.SUPPORT),
        /** According to a declaration, no smelter sources from the covered countries. */
        ANSWER_OUTSIDE(Weight.SUPPORT),
        /**
         * According to a declaration, all of the metal is recycled or scrap, and no row contradicts it; or a facility
         * processes only recycled material.
         */
        RECYCLED(Weight.SUPPORT);

        /** The weight of a signal. */
        public enum Weight {
            /** A reason to believe that the metal may come from covered countries. */
            STRONG,
            /** A warning sign that must not be ignored. */
            WARNING,
            /** Missing information. */
            OPEN,
            /** Supports an origin outside of the covered countries, or recycled or scrap sources. */
            SUPPORT
        }

        private final Weight weight;

        Signal(Weight weight) {
            this.weight = weight;
        }

        /** The weight. */
        public Weight weight() {
            return weight;
        }
    }
}

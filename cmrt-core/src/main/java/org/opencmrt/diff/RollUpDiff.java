package org.opencmrt.diff;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.SmelterId;

/**
 * The changes from one roll-up or declaration to another, each with its cause.
 *
 * @param before the earlier one
 * @param after the later one
 * @param changes the changes by kind, then metal, then name
 * @param findings findings about suppliers whose lists have changed significantly
 */
public record RollUpDiff(RollUpSummary before, RollUpSummary after, List<Change> changes, List<Finding> findings) {
    /** Copies the lists. */
    public RollUpDiff {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** Compares two roll-ups. */
    public static RollUpDiff between(RollUpSummary before, RollUpSummary after) {
        return new DiffMaker(before, after).make();
    }

    /** The changes of a kind. */
    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /**
     * A function that counts the changes about one supplier by kind. It takes the names that the supplier has in the later
     * roll-up. For a supplier that only one side has, the only change is {@link Kind#SUPPLIER_ADDED} or
     * {@link Kind#SUPPLIER_REMOVED}. For any other, {@link Kind#FACILITY_ADDED} and {@link Kind#FACILITY_REMOVED} count
     * the facilities that it reports now or reported before only, and the kinds of answers count its answers. Kinds
     * without a change are missing. Create the function once and use it for all suppliers.
     */
    public Function<Collection<String>, Map<Kind, Long>> bySupplier() {
        return new SupplierChanges(before, after, new ChangeCauses(before, after)).counts(changes);
    }

    /** The kinds of change. */
    public enum Kind {
        /** A facility that was not there before. */
        FACILITY_ADDED,
        /** A facility that is no longer there. */
        FACILITY_REMOVED,
        /** A facility with a different name, country, or id. */
        FACILITY_RENAMED,
        /** A facility that is now reported by different suppliers. */
        FACILITY_SUPPLIERS,
        /** A facility with a different audit status. */
        STATUS_CHANGED,
        /** A supplier that was not there before. */
        SUPPLIER_ADDED,
        /** A supplier that is no longer there. */
        SUPPLIER_REMOVED,
        /** A supplier with a different name. */
        SUPPLIER_RENAMED,
        /** An answer to a question that was not asked before. */
        ANSWER_ADDED,
        /** An answer to a question that is no longer asked. */
        ANSWER_REMOVED,
        /** A different answer to the same question. */
        ANSWER_CHANGED,
        /** A new entry that was not matched to a facility. */
        ENTRY_ADDED,
        /** An unmatched entry that is no longer there. */
        ENTRY_REMOVED,
        /** An entry that is now unmatched for a different reason. */
        ENTRY_CHANGED,
        /** A different outcome of the country of origin inquiry. */
        OUTCOME_CHANGED
    }

    /** The cause of a change. */
    public enum Cause {
        /** A supplier's declaration was added, changed, or removed. */
        SUPPLIER("supplier change"),
        /** A different reference list. */
        REFERENCE_LIST("reference list change"),
        /** A different audit status list. */
        STATUS_LIST("status list change"),
        /** A reviewer's decision. */
        DECISION_FILE("decision file"),
        /** Different origin data. */
        ORIGIN_DATA("origin data change"),
        /** A different list of surveyed suppliers. */
        SUPPLIERS_ASKED("suppliers asked"),
        /**
         * A different policy of the company: limits, minerals that are not necessary, transit countries, or the
         * confirmation of the inquiry.
         */
        POLICY("policy"),
        /** Statuses are as of a different day. */
        AS_OF("status date change"),
        /** One side is a published list, which does not give reasons. */
        PUBLISHED_LIST("published list"),
        /** Neither files nor lists changed, so options or the library version did. */
        OTHER("options or program");

        private final String text;

        Cause(String text) {
            this.text = text;
        }

        /** The cause as text. */
        public String text() {
            return text;
        }
    }

    /**
     * A change.
     *
     * @param kind what has changed
     * @param metal the metal; empty if the change is not about one
     * @param id the facility's id; empty if there is none
     * @param about the facility, supplier or entry by name; the supplier of an answer
     * @param question the question that was answered; empty for other changes
     * @param before the earlier value; empty if there was none
     * @param after the later value; empty if there is none
     * @param causes the causes; never empty
     * @param reason the causes as text
     * @param cells the cells of the later value, or else of the earlier one
     */
    public record Change(
            Kind kind,
            Optional<Metal> metal,
            Optional<SmelterId> id,
            String about,
            Optional<Question> question,
            Optional<String> before,
            Optional<String> after,
            Set<Cause> causes,
            String reason,
            List<CellRef> cells) {
        /** Copies the causes. */
        public Change {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(metal, "metal");
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(about, "about");
            Objects.requireNonNull(question, "question");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            causes = Collections.unmodifiableSet(EnumSet.copyOf(causes)); // an empty set is rejected as misuse
            Objects.requireNonNull(reason, "reason");
            cells = List.copyOf(cells);
        }
    }
}

package org.opencmrt.diff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;
import org.opencmrt.model.Question;
import org.opencmrt.model.SmelterId;

/**
 * What has changed from one roll-up, or declaration, to another, each change with its cause.
 *
 * @param before the earlier one
 * @param after the later one
 * @param changes the changes by kind, then metal, then name
 * @param findings what is to be looked at: suppliers whose lists have changed a lot
 */
public record RollUpDiff(RollUpSummary before, RollUpSummary after, List<Change> changes, List<Finding> findings) {
    /** Copies the lists. */
    public RollUpDiff {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** Holds two roll-ups against each other. */
    public static RollUpDiff between(RollUpSummary before, RollUpSummary after) {
        return new DiffMaker(before, after).make();
    }

    /** The changes of a kind. */
    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** What can change. */
    public enum Kind {
        /** A facility that was not there before. */
        FACILITY_ADDED,
        /** A facility that is not there any more. */
        FACILITY_REMOVED,
        /** A facility with another name, country or id. */
        FACILITY_RENAMED,
        /** A facility that other suppliers name than before. */
        FACILITY_SUPPLIERS,
        /** A facility with another audit status. */
        STATUS_CHANGED,
        /** A supplier that was not there before. */
        SUPPLIER_ADDED,
        /** A supplier that is not there any more. */
        SUPPLIER_REMOVED,
        /** A supplier with another name. */
        SUPPLIER_RENAMED,
        /** An answer to a question that was not asked before. */
        ANSWER_ADDED,
        /** An answer to a question that is not asked any more. */
        ANSWER_REMOVED,
        /** Another answer to the same question. */
        ANSWER_CHANGED,
        /** A row that is no facility, and was not there before. */
        ENTRY_ADDED,
        /** A row that was no facility, and is not there any more. */
        ENTRY_REMOVED,
        /** A row that is no facility for another reason than before. */
        ENTRY_CHANGED,
        /** Another outcome of the country of origin inquiry. */
        OUTCOME_CHANGED
    }

    /** Why something has changed. */
    public enum Cause {
        /** A supplier's declaration is new, changed or gone. */
        SUPPLIER("supplier change"),
        /** Another reference list. */
        REFERENCE_LIST("reference list change"),
        /** Another list of audit statuses. */
        STATUS_LIST("status list change"),
        /** A reviewer's decision. */
        DECISION_FILE("decision file"),
        /** Other data about origins. */
        ORIGIN_DATA("origin data change"),
        /** Another list of the suppliers asked. */
        SUPPLIERS_ASKED("suppliers asked"),
        /** Another policy of the company: limits, minerals not necessary, countries of transit, or the confirmed inquiry. */
        POLICY("policy"),
        /** Statuses are given as of another day. */
        AS_OF("another day of status"),
        /** One side is a list that was published, which does not say why it is as it is. */
        PUBLISHED_LIST("published list"),
        /** Neither files nor lists have changed: options, or the program. */
        OTHER("options or program");

        private final String text;

        Cause(String text) {
            this.text = text;
        }

        /** In words. */
        public String text() {
            return text;
        }
    }

    /**
     * A change.
     *
     * @param kind what has changed
     * @param metal the metal; empty where it concerns none
     * @param id the facility's id; empty where it concerns none, or there is none
     * @param about the facility, supplier or entry by name; the supplier of an answer
     * @param question the question that an answer is to; empty for other changes
     * @param before what it was; empty when it was not there
     * @param after what it is; empty when it is not there
     * @param causes why; never empty
     * @param reason the causes in words
     * @param cells where it can be looked up: of what is there now, else of what was
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
            causes = Collections.unmodifiableSet(EnumSet.copyOf(causes)); // none is misuse, and refused
            Objects.requireNonNull(reason, "reason");
            cells = List.copyOf(cells);
        }
    }
}

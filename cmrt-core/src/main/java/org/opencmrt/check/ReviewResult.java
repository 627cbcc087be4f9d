package org.opencmrt.check;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.opencmrt.match.EntryVerdict;
import org.opencmrt.model.Finding;

/**
 * The result of reviewing one declaration.
 *
 * @param findings the findings, worst first, then by sheet and cell, then in the order of the rules
 * @param notRun the rules that lacked an input, in the order of the rules
 * @param verdicts the verdict for each entry of the smelter list, in the order of the declaration; empty without a reference list
 */
public record ReviewResult(List<Finding> findings, List<NotRun> notRun, List<EntryVerdict> verdicts) {
    /** Copies the lists. */
    public ReviewResult {
        findings = List.copyOf(findings);
        notRun = List.copyOf(notRun);
        verdicts = List.copyOf(verdicts);
    }

    /**
     * A rule that did not run, or ran only in part, because an input was not provided. The declaration has not passed
     * this rule.
     *
     * @param rule the rule's id
     * @param missing the inputs that were not provided; never empty
     * @param extent how much of the rule did not run
     */
    public record NotRun(String rule, Set<ReviewRule.Need> missing, Extent extent) {
        /** How much of a rule did not run. */
        public enum Extent {
            /** All of it. */
            WHOLLY,
            /** A part of it; the rest ran. */
            PARTLY
        }

        /** Copies the needs. */
        public NotRun {
            Objects.requireNonNull(rule, "rule");
            missing = Collections.unmodifiableSet(EnumSet.copyOf(missing));
            Objects.requireNonNull(extent, "extent");
        }
    }
}

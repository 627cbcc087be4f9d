package org.opencmrt.check;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.opencmrt.model.Finding;

/**
 * What reviewing one declaration came to.
 *
 * @param findings what was found: worst first, then in the order of sheets and cells, then of the rules
 * @param notRun the rules that lacked something, in the order of the rules
 * @param identifiedRows the rows of the smelter list whose facility is known with certainty, by their numbers in the sheet;
 *     empty when no reference list is given
 */
public record ReviewResult(List<Finding> findings, List<NotRun> notRun, List<Integer> identifiedRows) {
    /** Copies the lists. */
    public ReviewResult {
        findings = List.copyOf(findings);
        notRun = List.copyOf(notRun);
        identifiedRows = List.copyOf(identifiedRows);
    }

    /**
     * A rule that did not see all that it looks for, because something was not given. It has not been passed.
     *
     * @param rule the rule's id
     * @param missing what was not given; never empty
     * @param extent how much of the rule was left out
     */
    public record NotRun(String rule, Set<ReviewRule.Need> missing, Extent extent) {
        /** How much of a rule was left out. */
        public enum Extent {
            /** All of it. */
            WHOLLY,
            /** A part: the rest was looked at. */
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

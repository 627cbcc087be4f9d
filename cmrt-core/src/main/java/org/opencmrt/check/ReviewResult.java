package org.opencmrt.check;

import java.util.List;
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
}

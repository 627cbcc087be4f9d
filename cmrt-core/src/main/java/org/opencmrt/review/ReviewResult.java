package org.opencmrt.review;

import java.util.List;
import org.opencmrt.model.Finding;

/**
 * What reviewing one declaration came to.
 *
 * @param findings what was found: worst first, then in the order of sheets and cells, then of the rules
 * @param notRun the rules that lacked something, in the order of the rules
 */
public record ReviewResult(List<Finding> findings, List<NotRun> notRun) {
    /** Copies the lists. */
    public ReviewResult {
        findings = List.copyOf(findings);
        notRun = List.copyOf(notRun);
    }
}

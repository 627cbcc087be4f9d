package org.opencmrt.internal.table;

import java.util.Objects;
import org.opencmrt.model.MatchQuery;

/**
 * A query with the name by which its answer is found again.
 *
 * @param caseId the name; any text
 * @param query the query
 */
public record MatchCase(String caseId, MatchQuery query) {
    /** Checks that both are there. */
    public MatchCase {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(query, "query");
    }
}

package org.opencmrt.internal.table;

import java.util.Objects;
import org.opencmrt.model.MatchQuery;

/**
 * A query with an identifier for finding its answer.
 *
 * @param caseId the identifier; any text
 * @param query the query
 */
public record MatchCase(String caseId, MatchQuery query) {
    /** Checks that neither is null. */
    public MatchCase {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(query, "query");
    }
}

package org.opencmrt.internal.table;

import org.opencmrt.model.MatchQuery;

/**
 * A query with an identifier for finding its answer.
 *
 * @param caseId the identifier; any text
 * @param query the query
 */
public record MatchCase(String caseId, MatchQuery query) {}

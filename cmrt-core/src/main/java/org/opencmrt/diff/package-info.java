/**
 * Compares two results: what was added, removed, and changed, and why.
 *
 * <p>A {@link org.opencmrt.diff.RollUpSummary} keeps the part of a roll-up, or of declarations, that a comparison needs. It is
 * small, and it can be read from any version of {@code rollup.json}. {@link org.opencmrt.diff.RollUpDiff#between} lists the
 * changes between two summaries. Each change has a cause: suppliers' declarations, the reference list, status lists, or a
 * reviewer's decision.
 *
 * @since 0.1
 */
package org.opencmrt.diff;

/**
 * Two results compared: what was added, removed and changed, and why.
 *
 * <p>A {@link org.opencmrt.diff.RollUpSummary} keeps of a roll-up, or of declarations as they stand, what a comparison needs; it
 * is small, and {@code rollup.json} of any version gives one. {@link org.opencmrt.diff.RollUpDiff#between} lists the changes between
 * two of them, each with its cause: suppliers' declarations, the reference list, status lists, or a reviewer's decision.
 */
package org.opencmrt.diff;

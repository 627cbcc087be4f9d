/**
 * The reasonable country of origin inquiry (RCOI): an indication for each mineral.
 *
 * <p>Rule 13p-1 of the U.S. Securities Exchange Act applies to a company if conflict minerals are necessary to its
 * products. The company must inquire in good faith whether they come from the covered countries or from recycled or
 * scrap sources. A {@link org.opencmrt.rcoi.RcoiDetermination} collects
 * {@link org.opencmrt.rcoi.RcoiResult.Signal signals} from answers, facilities, mines, and origin data, weighs them,
 * and uses the first line of a fixed decision table that applies. Every outcome includes its evidence with cell
 * references, the open points, and what would change it.
 *
 * <p><strong>The outcome is an indication. The company and its counsel make the determination. It is not legal
 * advice.</strong>
 *
 * @since 0.1
 */
package org.opencmrt.rcoi;

/**
 * What a reasonable country of origin inquiry comes to, mineral by mineral.
 *
 * <p>Rule 13p-1 of the US Securities Exchange Act asks a company for which a conflict mineral is necessary to inquire, in
 * good faith, whether it comes from the covered countries or from recycled or scrap sources. A
 * {@link org.opencmrt.rcoi.RcoiDetermination} gathers {@link org.opencmrt.rcoi.Signal signals} from answers, facilities,
 * mines and origin data, weighs them, and gives the first line of a fixed table that fits. Every outcome carries its
 * evidence down to cells, what is still open, and what would change it.
 *
 * <p><strong>It is an indication for the company and its counsel, whose decision it is, and no legal advice.</strong>
 */
package org.opencmrt.rcoi;

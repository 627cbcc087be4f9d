/**
 * What people and programs get: JSON of declarations and roll-ups, and Annex A, the list of facilities that goes into a
 * filing.
 *
 * <p>Each report has one view model, made from a {@link org.opencmrt.rollup.RollUp}, and a renderer for each
 * {@link org.opencmrt.report.Format}; what one renderer says, the others say. The schemas of the JSON documents are in
 * {@code docs/schema}.
 *
 * <p>Texts of suppliers are data: they are escaped for the format, and cannot run as formula, script or markup. Nothing
 * depends on clock, locale or time zone; lines end with {@code \n}.
 */
package org.opencmrt.report;

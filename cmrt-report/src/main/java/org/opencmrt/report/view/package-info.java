/**
 * The tables of a programme: what they are called, which columns they have, and what stands in each cell. One view model for
 * every renderer, so that the workbook and the page say the same; see {@link org.opencmrt.report.view.ProgrammeTables}.
 */
package org.opencmrt.report.view;

/**
 * The tables of a program: what they are called, which columns they have, and what stands in each cell. One view model for
 * every renderer, so that the workbook and the page say the same; see {@link org.opencmrt.internal.report.table.ProgramTables}.
 */
package org.opencmrt.internal.report.table;

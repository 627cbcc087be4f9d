/**
 * The tables of a program: their names, columns, and cells. All renderers share this view model, so the workbook and
 * the page have the same content; see {@link org.opencmrt.internal.report.table.ProgramTables}.
 */
package org.opencmrt.internal.report.table;

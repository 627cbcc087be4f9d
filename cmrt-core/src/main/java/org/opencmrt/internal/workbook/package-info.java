/**
 * Streaming access to the cells of a workbook: bytes in, cells out.
 *
 * <p>{@link org.opencmrt.internal.workbook.WorkbookFiles#open} tells by the bytes what a file is and gives a
 * {@link org.opencmrt.internal.workbook.Workbook}; {@link org.opencmrt.internal.workbook.Workbook#sheet} scans one sheet and gives its filled
 * cells ({@link org.opencmrt.internal.workbook.SheetCells}). What is not asked for is not read. What a cell means is not known here.
 *
 * <p>The parts of an {@code .xlsx} package are read by scanners of our own for the plain XML that spreadsheet programs
 * write. Whatever is out of the ordinary ({@code NotPlainXml}) is read again by a complete XML parser, Woodstox; the two
 * ways give the same. Every loop is bounded by {@link org.opencmrt.model.ReadLimits}.
 */
package org.opencmrt.internal.workbook;

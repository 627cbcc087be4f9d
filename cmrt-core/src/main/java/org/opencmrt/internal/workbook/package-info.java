/**
 * Streaming access to the cells of a workbook: bytes in, cells out.
 *
 * <p>{@link org.opencmrt.internal.workbook.WorkbookFormats#open} detects the format of a file from its bytes and returns
 * a {@link org.opencmrt.internal.workbook.Workbook}; {@link org.opencmrt.internal.workbook.Workbook#sheet} scans one
 * sheet and returns its filled cells ({@link org.opencmrt.internal.workbook.SheetCells}). Only requested content is
 * read. This package does not interpret cells.
 *
 * <p>The parts of an {@code .xlsx} package are read by custom scanners for the plain XML that spreadsheet programs
 * write. A part with unusual XML ({@code NotPlainXml}) is read again by a complete XML parser, Woodstox; both give the
 * same results. Every loop is bounded by {@link org.opencmrt.model.ReadLimits}.
 */
package org.opencmrt.internal.workbook;

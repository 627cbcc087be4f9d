/**
 * Reads suppliers' workbooks into declarations.
 *
 * <p>{@link org.opencmrt.read.CmrtReader#read} detects the template and version of a workbook, and verifies with
 * anchors that the layout of that version fits. It follows rows that were moved, and reads the company, answers,
 * smelters, mines, and products into a {@link org.opencmrt.model.SupplierDeclaration}. Problems are findings. A file
 * that cannot be read is {@link org.opencmrt.model.ReadResult.Unreadable}.
 *
 * <p>Anchors are the data validation rules of input cells, the metal names next to the answers, and the cells in which
 * sheets show their version. If the anchors contradict every known layout, the reader rejects the workbook: it never
 * reads a value from a cell that might be the wrong one.
 *
 * @since 0.1
 */
package org.opencmrt.read;

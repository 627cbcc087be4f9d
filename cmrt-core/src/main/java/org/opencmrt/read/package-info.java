/**
 * Suppliers' workbooks in, declarations out.
 *
 * <p>{@link org.opencmrt.read.CmrtReader#read} finds out which template and version a workbook is, checks by its anchors that
 * the layout of that version fits, follows rows that were moved, and reads company, answers, smelters, mines and products into
 * a {@link org.opencmrt.model.SupplierDeclaration}. What is odd becomes a finding; what cannot be read at all becomes
 * {@link org.opencmrt.model.ReadResult.Unreadable}.
 *
 * <p>Anchors are the input rules of the form's cells, the names of the metals beside their answers, and the places where the
 * sheets print their version. When they contradict every layout the workbook is refused: no value is ever taken from a cell
 * that might be the wrong one.
 */
package org.opencmrt.read;

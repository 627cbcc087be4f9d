/**
 * Official templates filled in: a declaration written into the user's own blank workbook.
 *
 * <p>{@link org.opencmrt.fill.TemplateFiller} takes a blank template (.xlsx) and a {@link
 * org.opencmrt.model.SupplierDeclaration}. It writes what a person would type, and nothing else: every part of the package
 * stays byte for byte as it is, but for the sheets that are filled in, one attribute that makes Excel calculate on opening, and
 * entries of the calculation chain whose formula was typed over. Within a sheet only input cells change, and the stored values
 * of formulas that depend on them. Where the input cells are comes from the version's layout; which answers a cell allows, how
 * many rows a list has, and where the look-up formulas are comes from the blank itself.
 *
 * <p>{@link org.opencmrt.fill.FillResult} says what was written where, what was left out and why, and what was odd. What cannot
 * be written without loss, such as more rows than the form has, is a {@link org.opencmrt.fill.FillException}; then no file is
 * written.
 */
package org.opencmrt.fill;

/**
 * Fills in official templates: writes a declaration into the user's own blank workbook.
 *
 * <p>{@link org.opencmrt.fill.TemplateFiller} takes a blank template (.xlsx) and a
 * {@link org.opencmrt.model.SupplierDeclaration}. It writes what a person would type, and nothing else. All other parts
 * of the file stay as they are, byte for byte. The exceptions are the filled sheets, one attribute that makes Excel
 * recalculate when it opens the file, and calculation chain entries of formulas that were overwritten. Within a sheet,
 * only input cells change, and the stored values of formulas that depend on them. The layout of the version defines the
 * input cells. The blank itself determines which answers a cell allows, how many rows a list has, and where the look-up
 * formulas are.
 *
 * <p>{@link org.opencmrt.fill.FillResult} lists what was written and where, what was left out and why, and any findings. If
 * the declaration cannot be written without loss, for example because it has more entries than the form has rows, a {@link
 * org.opencmrt.fill.FillException} is thrown and no file is written.
 *
 * @since 0.1
 */
package org.opencmrt.fill;

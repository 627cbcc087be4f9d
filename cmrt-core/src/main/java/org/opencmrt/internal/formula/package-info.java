/**
 * Evaluates the formulas of a workbook as a spreadsheet program does, to the extent that the templates use them.
 *
 * <p>{@link org.opencmrt.internal.formula.FormulaParser} parses a text into an {@link
 * org.opencmrt.internal.formula.Expression}, and {@link org.opencmrt.internal.formula.Evaluator} computes its value
 * from cells that the caller provides ({@link org.opencmrt.internal.formula.Cells}). Values are {@link
 * java.lang.String}, {@link java.lang.Double}, {@link java.lang.Boolean}, {@link
 * org.opencmrt.internal.formula.FormulaError} and {@link org.opencmrt.internal.formula.Empty}. An unsupported feature,
 * such as a function that no template has used, causes an {@link
 * org.opencmrt.internal.formula.UnknownFormulaException}, never a guess.
 */
package org.opencmrt.internal.formula;

/**
 * The formulas of a workbook, calculated as a spreadsheet program does, as far as the templates use them.
 *
 * <p>{@link org.opencmrt.internal.formula.FormulaParser} makes an {@link org.opencmrt.internal.formula.Expression} of a text,
 * {@link org.opencmrt.internal.formula.Evaluator} gives its value from cells that somebody else holds ({@link
 * org.opencmrt.internal.formula.Cells}). Values are {@link java.lang.String}, {@link java.lang.Double}, {@link
 * java.lang.Boolean}, {@link org.opencmrt.internal.formula.FormulaError} and {@link org.opencmrt.internal.formula.Empty}. What
 * is not known, such as a function that no template has used, is an {@link
 * org.opencmrt.internal.formula.UnknownFormulaException}, never a guess.
 */
package org.opencmrt.internal.formula;

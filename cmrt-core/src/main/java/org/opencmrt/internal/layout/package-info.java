/**
 * The versions of the templates as data: the content of each cell.
 *
 * <p>Each version is a JSON resource of its own, such as {@code cmrt-6.5.json}. It may refer to a similar version
 * ({@code "like": "CMRT 6.01"}) and then contain only the differences: objects are merged, other values replace the
 * inherited ones, and {@code null} removes a value. {@code "derived"} marks a version for which no workbook was
 * available, and describes what its layout was derived from. The file {@code index.txt} lists the versions, and {@code
 * answers.json} lists the possible answers to questions. A new version of a template requires a new file here and a
 * line in the index, but no code.
 *
 * <p>A sheet may have {@code marks}: the beginning of its first {@code heading}, cells with {@code formulas}, and the
 * column of choices {@code chosenFrom} to {@code chosenTo}. No other template sheet has them there, so they identify
 * the sheet if it was renamed. They are needed only if a sheet does not show a version and its headings are not
 * formulas.
 *
 * <p>The section {@code checker} describes the requirements of the version's sheet "Checker", by meaning. {@code
 * conditions} defines named conditions. {@code gates} uses them to define whether an item is required ({@code
 * requiredIf}; default: always), complete ({@code completeIf}; default: if it is filled), and included in the sheet's
 * total ({@code countedIf}; default: always). {@code fields}, {@code questions}, {@code comments}, and {@code lists}
 * refer to the gate of each item.
 *
 * <p>{@link org.opencmrt.internal.layout.Layouts} provides the {@link org.opencmrt.internal.layout.Layout} of a
 * version, or the nearest ones. The reader determines whether a layout fits a given workbook.
 */
package org.opencmrt.internal.layout;

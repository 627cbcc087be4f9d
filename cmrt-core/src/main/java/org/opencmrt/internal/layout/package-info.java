/**
 * The versions of the templates as data: which cell holds what.
 *
 * <p>Each version is a JSON resource of its own, such as {@code cmrt-6.5.json}. It may name another version that it is like
 * ({@code "like": "CMRT 6.01"}); then it says only what differs: objects are merged, anything else replaces what was there,
 * and {@code null} takes it out. {@code "derived"} marks a version of which no workbook was seen, and says what its layout was
 * derived from. The file
 * {@code index.txt} lists the versions, {@code answers.json} the texts with which questions may be answered. A new version
 * of a template is a new file here and a line in the index, and no code.
 *
 * <p>A sheet may have {@code marks}: the beginning of its first {@code heading}, cells with {@code formulas}, and the column of choices {@code chosenFrom} to
 * {@code chosenTo}. No other sheet of a template has them there, so they tell the sheet when somebody renamed it. They are
 * needed only where a sheet prints no version and its headings are no formulas.
 *
 * <p>The section {@code checker} says what the version's own sheet "Checker" asks for, in meaning: {@code conditions} gives
 * conditions a name, {@code gates} says by such conditions when something is required ({@code requiredIf}, else always),
 * complete ({@code completeIf}, else when it is filled) and in the sheet's total ({@code countedIf}, else always), and
 * {@code fields}, {@code questions}, {@code comments} and {@code lists} name the gate of each item.
 *
 * <p>{@link org.opencmrt.internal.layout.Layouts} gives the {@link org.opencmrt.internal.layout.Layout} of a version, or those nearest to it.
 * Whether a layout fits a given workbook is for the reader to find out.
 */
package org.opencmrt.internal.layout;

/**
 * Reports that people read from top to bottom: one {@link org.opencmrt.internal.report.document.Document} of headings, paragraphs,
 * lists and tables, and a {@link org.opencmrt.internal.report.document.DocumentRenderer} for each format.
 *
 * <p>Texts stand in a document as suppliers wrote them; each renderer makes them harmless for its format. What a person has
 * to put in is a placeholder, which every format shows at once.
 */
package org.opencmrt.internal.report.document;

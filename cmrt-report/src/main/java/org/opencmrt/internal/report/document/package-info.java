/**
 * Reports that people read from top to bottom: one {@link org.opencmrt.internal.report.document.Document} of headings,
 * paragraphs, lists, and tables, which is written in each format.
 *
 * <p>A document contains texts as suppliers wrote them, and each renderer escapes them for its format. Text for a
 * person to complete is a placeholder, which every format highlights.
 */
package org.opencmrt.internal.report.document;

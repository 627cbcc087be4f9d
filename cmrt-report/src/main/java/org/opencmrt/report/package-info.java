/**
 * Reports for people and programs: JSON documents, tables, workbooks, the HTML page, and Annex A, the list of facilities
 * in a filing.
 *
 * <p>Each report has one view model, so all its formats ({@link org.opencmrt.report.Format}) show the same content. The schemas
 * of the JSON documents are in {@code docs/schema}.
 *
 * <p>Suppliers' texts are treated as data: they are escaped for each format and cannot run as a formula, script, or markup.
 * Reports do not depend on the clock, locale, or time zone. Lines end with {@code \n}.
 *
 * @since 0.1
 */
package org.opencmrt.report;

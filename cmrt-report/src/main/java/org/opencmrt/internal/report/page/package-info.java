/**
 * A program as one web page ({@link org.opencmrt.internal.report.page.ReportPage}): headline figures, charts, and
 * tables that can be sorted and filtered. Every figure opens the rows that were counted.
 *
 * <p>The page is one self-contained file that sends nothing: a content security policy blocks all connections and all
 * scripts except its own three. Suppliers' texts are data on the page, never markup. Each chart is drawn from the table
 * of figures next to it, which is visible even without scripts.
 */
package org.opencmrt.internal.report.page;

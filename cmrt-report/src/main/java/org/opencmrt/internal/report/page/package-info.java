/**
 * A program as one page for the browser ({@link org.opencmrt.internal.report.page.ReportPage}): headline figures, charts, and tables that
 * sort and filter, in which every figure opens what it was counted from.
 *
 * <p>The page is one file that needs nothing from elsewhere and lets nothing out: a content security policy forbids every
 * connection and every script but the three that it holds. What suppliers wrote is data in it, never markup. A chart is drawn
 * from the table of figures beside it, which is there without scripts, too.
 */
package org.opencmrt.internal.report.page;

/**
 * Makes workbooks for tests: template-shaped files of invented suppliers, in every style in which spreadsheet programs
 * write them.
 *
 * <p>{@link org.opencmrt.testing.WorkbookFactory} writes one workbook from a description that reads like the form itself;
 * {@link org.opencmrt.testing.SampleSuppliers} makes a whole supply base from a seed. The files hold no text of the official
 * templates: sheets and cells stand where the layouts say, labels are our own short words. Equal descriptions give equal
 * bytes.
 *
 * <p>The package is in the test-jar of {@code cmrt-core}, for the test harnesses of its users too.
 */
package org.opencmrt.testing;

/**
 * Creates workbooks for tests: files of invented suppliers with the structure of the templates, in every style that
 * spreadsheet programs use.
 *
 * <p>{@link org.opencmrt.testing.WorkbookFactory} writes one workbook from a description that reads like the form
 * itself; {@link org.opencmrt.testing.SampleSuppliers} creates a whole supply base from a seed. The files contain no
 * text of the official templates: sheets and cells have the positions of the layouts, and the labels are our own short
 * words. Equal descriptions produce equal bytes.
 *
 * <p>The package is in the test-jar of {@code cmrt-core}, so that users can use it in their own tests.
 */
package org.opencmrt.testing;

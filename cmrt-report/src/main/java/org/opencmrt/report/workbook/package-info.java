/**
 * Tables as a workbook: {@link org.opencmrt.report.workbook.TableBook} writes any, row by row, and
 * {@link org.opencmrt.report.workbook.RollUpWorkbook} those of a programme.
 *
 * <p>No text becomes a formula: each is written as a string within the sheet, and where it begins with anything but a letter
 * its cell has the format "Text", so that it stays a text when a person edits it. Equal tables give equal bytes.
 */
package org.opencmrt.report.workbook;

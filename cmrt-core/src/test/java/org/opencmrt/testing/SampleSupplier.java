package org.opencmrt.testing;

/**
 * An invented supplier and its workbook.
 *
 * @param company the company's name
 * @param file a name for the workbook's file
 * @param workbook the workbook, which you may change before it is written
 */
public record SampleSupplier(String company, String file, WorkbookFactory workbook) {}

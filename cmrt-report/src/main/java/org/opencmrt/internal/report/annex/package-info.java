/**
 * Reads a published list of facilities from any supported kind of file. A file is converted to {@link SourceBlock}s
 * (paragraphs and grids), and {@link ListReading} finds the lists in them and reports what it skipped.
 */
package org.opencmrt.internal.report.annex;

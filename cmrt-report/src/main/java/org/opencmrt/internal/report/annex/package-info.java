/**
 * Reads a published list of facilities back, from whatever kind of file it is in. A file becomes {@link Block}s (paragraphs and
 * grids), whoever wrote it; {@link ListReading} finds the lists among them and says what it skipped.
 */
package org.opencmrt.internal.report.annex;

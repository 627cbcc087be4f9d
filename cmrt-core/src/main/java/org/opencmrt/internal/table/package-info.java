/**
 * The lists that users bring, read by one reader: reference lists, status lists, origin data, suppliers asked, decisions,
 * countries, status words, match queries.
 *
 * <p>A {@link org.opencmrt.internal.table.ListKind} says which columns a list may have; {@code headings.tsv} says under which
 * headings they come. A column that is needed and missing is a {@link org.opencmrt.model.ListFormatException} that names the
 * headings seen and understood; headings and sheets that are not used are findings.
 */
package org.opencmrt.internal.table;

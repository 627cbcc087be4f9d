/**
 * A single reader for all lists provided by users: reference lists, status lists, origin data, surveyed suppliers,
 * decisions, countries, status words, and match queries.
 *
 * <p>A {@link org.opencmrt.internal.table.ListKind} defines the columns that a list may have; {@code headings.tsv}
 * contains their headings. If a required column is missing, the {@link org.opencmrt.model.ListFormatException} lists
 * the headings seen and understood. Unused headings and sheets are findings.
 */
package org.opencmrt.internal.table;

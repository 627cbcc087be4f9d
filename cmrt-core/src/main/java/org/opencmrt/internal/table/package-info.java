/**
 * Tables that users bring: status lists, supplier lists, origin data. Columns are found by their headers, whatever their
 * order, delimiter and encoding; a column that is needed and not there is a
 * {@link org.opencmrt.internal.table.TableException} that names it and those found.
 */
package org.opencmrt.internal.table;

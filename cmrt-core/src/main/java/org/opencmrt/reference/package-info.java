/**
 * Lists that the user provides: reference lists of smelters and refiners, audit status lists, origin data, and lists of
 * countries.
 *
 * <p>A {@link org.opencmrt.reference.SmelterReferenceList} lists facilities with their id, metal, names, and country.
 * It is read from the look-up sheet of a template, from a table (CSV, workbook, or "Excel (XML)" of 2003), or from the
 * published annex of a filing. Lists with different dates can be combined. Problems in a list are findings. A line that
 * cannot be used is also a finding; it is never silently left out.
 *
 * <p>A facility on a reference list has not necessarily been audited. Audit statuses come from
 * {@link org.opencmrt.reference.StatusList status lists}.
 *
 * @since 0.1
 */
package org.opencmrt.reference;

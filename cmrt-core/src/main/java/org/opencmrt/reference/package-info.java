/**
 * Reference lists: which smelters and refiners there are, by id, metal, names and country.
 *
 * <p>A {@link org.opencmrt.reference.SmelterReferenceList} comes from the look-up sheet of a template, from a table (CSV,
 * workbook, "Excel (XML)" of 2003, the published annex of a filing) or from several of these, of different dates, held
 * together. It reports its own faults as findings; a line that cannot be used is a finding too and never silently left
 * out.
 *
 * <p>Being on a list is not the same as having been audited.
 */
package org.opencmrt.reference;

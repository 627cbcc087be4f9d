/**
 * The words of conflict minerals reporting as immutable values.
 *
 * <p><strong>The story in a page.</strong> Tin, tantalum, tungsten and gold finance armed groups in and around the
 * Democratic Republic of the Congo. A manufacturer cannot see the mine behind a capacitor, but between the mines and
 * everything that is made stand a few hundred <em>smelters and refiners</em>
 * ({@link org.opencmrt.model.Smelter}), where ore of many origins becomes metal. Audits take place there, and their
 * outcome is an {@link org.opencmrt.model.AuditStatus}. So a manufacturer asks each of its suppliers: which smelters does your
 * metal come from? Suppliers answer in a workbook, a reporting template
 * ({@link org.opencmrt.model.TemplateFamily}), after asking their own suppliers the same.
 *
 * <p>A workbook that was read is a {@link org.opencmrt.model.SupplierDeclaration}: a
 * {@link org.opencmrt.model.Company} that declares for a {@link org.opencmrt.model.DeclarationScope}; an
 * {@link org.opencmrt.model.Answer} for each {@link org.opencmrt.model.Question}, about each
 * {@link org.opencmrt.model.Metal} and about the company; and a row for each smelter it names
 * ({@link org.opencmrt.model.DeclaredSmelter}). All of it is what the supplier said, with the cell
 * ({@link org.opencmrt.model.CellRef}) in which it stands. A file that cannot be read is a value too
 * ({@link org.opencmrt.model.ReadResult.Unreadable}), and what is odd about one that can is a list of
 * {@link org.opencmrt.model.Finding}s.
 *
 * <p>Which facility of the reference list a row means is a conclusion of ours, a
 * {@link org.opencmrt.model.MatchResult}: match, review or none, with candidates and evidence. It is kept apart from what
 * was said, so that a reader of a report can always tell the one from the other.
 *
 * <p>All types are immutable, validated in their constructors, free of null, and safe to share between threads. Absence
 * is an {@link java.util.Optional} or an empty collection. The package depends on the JDK alone.
 */
package org.opencmrt.model;

/**
 * The vocabulary of conflict minerals reporting, as immutable values.
 *
 * <p><strong>The domain in one page.</strong> The trade in tin, tantalum, tungsten, and gold (3TG) has financed armed groups
 * in and around the Democratic Republic of the Congo. A manufacturer cannot see which mine the tantalum in a capacitor came
 * from. But all ore passes through one of a few hundred <em>smelters and refiners</em> ({@link org.opencmrt.model.Smelter}),
 * where ore of many origins becomes metal. Audits take place there, and their outcome is an
 * {@link org.opencmrt.model.AuditStatus}. Manufacturers therefore ask their suppliers which smelters process the metal in
 * their products. Suppliers ask their own suppliers the same and answer in a workbook, a reporting template
 * ({@link org.opencmrt.model.TemplateFamily}).
 *
 * <p>Reading a workbook gives a {@link org.opencmrt.model.SupplierDeclaration}: the {@link org.opencmrt.model.Company} that
 * declares, the {@link org.opencmrt.model.DeclarationScope}, an {@link org.opencmrt.model.Answer} to each
 * {@link org.opencmrt.model.Question} about a {@link org.opencmrt.model.Metal} or about the company, and a row for each
 * smelter that the supplier reports ({@link org.opencmrt.model.DeclaredSmelter}). Everything in it is what the supplier wrote,
 * with its cell ({@link org.opencmrt.model.CellRef}). Problems are {@link org.opencmrt.model.Finding}s. A file that cannot be
 * read is also a value ({@link org.opencmrt.model.ReadResult.Unreadable}), not an exception.
 *
 * <p>A {@link org.opencmrt.model.MatchResult} says which facility of the reference list a row refers to: match, review, or no
 * match, with candidates and evidence. It is a conclusion of this library and is kept separate from the supplier's
 * statements, so that a reader of a report can always tell the two apart.
 *
 * <p>All types are immutable, validated in their constructors, free of null, and safe to share between threads. Absence
 * is an {@link java.util.Optional} or an empty collection. The package depends only on the JDK.
 *
 * @since 0.1
 */
package org.opencmrt.model;

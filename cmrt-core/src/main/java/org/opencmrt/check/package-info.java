/**
 * Completeness: the template's own Checker, worked out from the declaration.
 *
 * <p>{@link org.opencmrt.check.TemplateChecker} goes through the gates of the declaration's layout
 * ({@link org.opencmrt.internal.layout.CheckerLayout}) and gives a {@link org.opencmrt.check.CheckResult}: every field that the sheet
 * looks at, whether it is required, complete and counted, and a finding for each that is open.
 */
package org.opencmrt.check;

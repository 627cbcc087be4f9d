/**
 * Checks a declaration for completeness and plausibility.
 *
 * <p>{@link org.opencmrt.check.TemplateChecker} computes the result of the template's own Checker sheet. Its
 * {@link org.opencmrt.check.CheckResult} lists every field that the sheet examines, shows whether it is required,
 * complete, and counted, and has a finding for each incomplete field. {@link org.opencmrt.check.DeclarationReview} applies
 * further rules, for example to answers that contradict each other.
 *
 * @since 0.1
 */
package org.opencmrt.check;

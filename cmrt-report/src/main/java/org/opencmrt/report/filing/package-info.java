/**
 * Drafts of what is filed: the Conflict Minerals Report and Form SD. The sentences stand in text shells, Markdown files that a
 * user can replace; the figures are put into their slots; what no program can know is a placeholder.
 *
 * <p>Drafts and indications for the company and its counsel, who decide what is filed. No legal advice.
 */
package org.opencmrt.report.filing;

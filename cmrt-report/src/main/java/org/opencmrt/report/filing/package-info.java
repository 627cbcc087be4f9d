/**
 * Drafts of the Conflict Minerals Report and Form SD, and Annex A.
 *
 * <p>The sentences are in template texts, Markdown files that the user can replace. Their placeholders are filled with figures
 * from the program. Facts that only the company knows appear as bracketed prompts.
 *
 * <p>The company and its counsel decide what is filed. Drafts are not legal advice.
 *
 * @since 0.1
 */
package org.opencmrt.report.filing;

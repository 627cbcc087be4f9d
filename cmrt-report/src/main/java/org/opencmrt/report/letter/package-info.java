/**
 * Letters to suppliers: requests, reminders, and follow-up requests that list each finding with its cells.
 *
 * <p>{@link org.opencmrt.report.letter.FollowUpLetter} has the content of a letter;
 * {@link org.opencmrt.report.letter.LetterTexts} has the template texts around it, which the user can replace.
 *
 * @since 0.1
 */
package org.opencmrt.report.letter;

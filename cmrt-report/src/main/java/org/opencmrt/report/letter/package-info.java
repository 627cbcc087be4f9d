/**
 * Letters to suppliers about what is to be corrected in their declarations: what was found, in which cells, and what is asked.
 * {@link org.opencmrt.report.letter.FollowUpLetter} says what a letter holds,
 * {@link org.opencmrt.report.letter.LetterShells} how it is worded around that.
 */
package org.opencmrt.report.letter;

/**
 * Matches the entries that suppliers report to the facilities of a reference list.
 *
 * <p>{@link org.opencmrt.match.SmelterMatcher} decides between match, review, and no match. It provides ranked
 * candidates and explains the evidence in sentences. A wrong match is the worst possible error. If the match is
 * uncertain, the best answer is a review with the right candidate first.
 *
 * <p>The matcher tries these stages in order and stops at the first that finds an answer: a reviewer's decision; the
 * id; a name on the list, ignoring case, accents, and punctuation; the name without its legal form; and similar names
 * from an index. At every stage, id, metal, and country must not contradict each other.
 *
 * @since 0.1
 */
package org.opencmrt.match;

/**
 * Which facility of a reference list does an entry mean, if any, and how sure are we?
 *
 * <p>{@link org.opencmrt.match.SmelterMatcher} answers with match, review or none, the candidates by rank, and the evidence
 * in words. A wrong match is the worst error; an honest review with the right candidate first is next best to a right match.
 *
 * <p>Stages, each tried only where the one before has no answer: what a reviewer decided; the identifier; a name of the
 * list, letter for letter but for case, accents and punctuation; the name without its legal form; then likeness of names
 * among candidates from an index. Identifier, metal and country check each other at every stage.
 */
package org.opencmrt.match;

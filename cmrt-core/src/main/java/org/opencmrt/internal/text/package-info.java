/**
 * Normalizes company names for comparison.
 *
 * <p>{@link org.opencmrt.internal.text.NameText} removes insignificant differences: case, accents, width, punctuation,
 * and spaces. {@link org.opencmrt.internal.text.NameKey} then classifies each word: legal form, place, activity,
 * material, generic company word, or distinctive word. Nothing is discarded: every word is kept with its {@link
 * org.opencmrt.internal.text.WordKind}, and can be shown as evidence.
 *
 * <p>The words are data files ({@code legal-forms.tsv}, {@code industry-words.tsv}, {@code places.tsv}, {@code
 * scripts.tsv}, {@code no-names.tsv}, and others), each of which lists its sources. Nothing depends on the machine's locale. All
 * types are immutable.
 */
package org.opencmrt.internal.text;

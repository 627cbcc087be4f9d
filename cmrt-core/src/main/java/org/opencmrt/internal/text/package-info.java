/**
 * Names of companies, brought to a form in which they can be compared.
 *
 * <p>{@link org.opencmrt.internal.text.NameText} takes away what is never meant: case, accents, width, punctuation, blanks.
 * {@link org.opencmrt.internal.text.NameKey} then sets apart what kind of word each is: the legal form, the place, what is done
 * there, with which material, words of any company, and the telling rest. Nothing is thrown away: every word is kept with
 * its {@link org.opencmrt.internal.text.WordKind}, and can be shown as evidence.
 *
 * <p>The words are data ({@code legal-forms.tsv}, {@code industry-words.tsv}, {@code places.tsv}, {@code scripts.tsv},
 * {@code no-names.tsv}), each file with its sources. Nothing depends on the machine's locale. All types are immutable.
 */
package org.opencmrt.internal.text;

package org.opencmrt.match;

import org.opencmrt.internal.text.NameWord;
import org.opencmrt.internal.text.WordKind;

/**
 * A word of a name, prepared for comparison.
 *
 * @param text the letters, without the spaces in a group of words
 * @param initials the first letters of the group's words
 * @param kind the kind of word
 * @param concept the meaning
 * @param weight how distinctive the word is in this list, in [0, 1]
 */
record Word(String text, String initials, WordKind kind, String concept, double weight) {
    static Word of(NameWord word, double weight) {
        String[] parts = word.text().split(" ");
        StringBuilder initials = new StringBuilder(parts.length);
        for (String part : parts) {
            initials.appendCodePoint(part.codePointAt(0));
        }
        return new Word(word.text().replace(" ", ""), initials.toString(), word.kind(), word.concept(), weight);
    }

    /** True for words that distinguish companies and sites. */
    boolean isTelling() {
        return kind == WordKind.DISTINCTIVE || kind == WordKind.NUMBER;
    }

    boolean isLegalForm() {
        return kind == WordKind.LEGAL_FORM;
    }
}

package org.opencmrt.match;

import org.opencmrt.internal.text.NameWord;
import org.opencmrt.internal.text.WordKind;

/**
 * A word of a name, prepared for comparison.
 *
 * @param text the letters, without the spaces in a group of words
 * @param initials the first letters of the group's words; blank for "and" and "of"
 * @param kind the kind of word
 * @param concept the meaning
 * @param weight how distinctive the word is in this list, in [0, 1]
 */
record Word(String text, String initials, WordKind kind, String concept, double weight) {
    static Word of(NameWord word, double weight) {
        return new Word(word.text().replace(" ", ""), initials(word), word.kind(), word.concept(), weight);
    }

    /** The initials that a word contributes to those of its name. */
    static String initials(NameWord word) {
        if (word.concept().equals("and") || word.concept().equals("of")) {
            return "";
        }
        StringBuilder initials = new StringBuilder();
        for (String part : word.text().split(" ")) {
            initials.appendCodePoint(part.codePointAt(0));
        }
        return initials.toString();
    }

    /** True for words that distinguish companies and sites. */
    boolean isTelling() {
        return kind == WordKind.DISTINCTIVE || kind == WordKind.NUMBER;
    }

    boolean isLegalForm() {
        return kind == WordKind.LEGAL_FORM;
    }
}

package org.opencmrt.match;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A name, prepared for comparison.
 *
 * @param known the listed name
 * @param words its words
 * @param compact its letters without legal form and spaces
 * @param full its letters without spaces
 */
record WeighedName(KnownName known, List<Word> words, String compact, String full) {
    static WeighedName of(KnownName known, WordWeights weights) {
        List<Word> words = weights.words(known.key().words());
        return new WeighedName(known, words, compact(words), full(words));
    }

    static String full(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining());
    }

    static String compact(List<Word> words) {
        return words.stream()
                .filter(word -> !word.isLegalForm())
                .map(Word::text)
                .collect(Collectors.joining());
    }
}

package org.opencmrt.internal.text;

import java.util.Objects;

/**
 * A word, or a fixed group of words, of a name.
 *
 * @param text the normalized word
 * @param kind the kind of word
 * @param concept the meaning: two words with the same concept, such as {@code smelter} and {@code refinery}, are
 *     synonyms. For words without known synonyms, the text itself
 */
public record NameWord(String text, WordKind kind, String concept) {
    /** Checks that nothing is null. */
    public NameWord {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(concept, "concept");
    }
}

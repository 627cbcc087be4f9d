package org.opencmrt.internal.text;

import java.util.Objects;

/**
 * A word, or a fixed group of words, of a name.
 *
 * @param text the word as normalization leaves it
 * @param kind what it says
 * @param concept what it means: two words of one concept, such as {@code smelter} and {@code refinery}, say the same. The
 *     text itself for words that have no synonyms on record
 */
public record NameWord(String text, WordKind kind, String concept) {
    /** Checks that nothing is null. */
    public NameWord {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(concept, "concept");
    }
}

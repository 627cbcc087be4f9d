package org.opencmrt.internal.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A name taken apart: legal form, places, activity and material words, and the telling rest. Words keep the order of the
 * name.
 *
 * @param text the normalized text, {@link NameText#normalize}
 * @param words the words of the text; names in Chinese, Japanese or Korean script are put into Latin words as far as the
 *     word list reaches
 */
public record NameKey(String text, List<NameWord> words) {
    /** Copies the words. */
    public NameKey {
        Objects.requireNonNull(text, "text");
        words = List.copyOf(words);
    }

    /** Takes a name apart. A text without letter or digit has no words. */
    public static NameKey of(String name) {
        String text = NameText.normalize(name);
        return new NameKey(text, NameWords.of(text));
    }

    /** The words of a kind, in the order of the name. */
    public List<String> words(WordKind kind) {
        return words.stream()
                .filter(word -> word.kind() == kind)
                .map(NameWord::text)
                .toList();
    }

    /** The name without its legal form; empty when it is nothing but a legal form. */
    public String withoutLegalForm() {
        return words.stream()
                .filter(word -> word.kind() != WordKind.LEGAL_FORM)
                .map(NameWord::text)
                .collect(Collectors.joining(" "));
    }

    /**
     * The name without legal form, each word by its concept: {@code Smelters of X} and {@code Refinery of X} have the same.
     */
    public String concepts() {
        return words.stream()
                .filter(word -> word.kind() != WordKind.LEGAL_FORM)
                .map(NameWord::concept)
                .collect(Collectors.joining(" "));
    }

    /** True when the name has a word of its own: one that is neither legal form, place, activity, material nor common. */
    public boolean isTelling() {
        return words.stream().anyMatch(word -> word.kind() == WordKind.DISTINCTIVE);
    }

    /** True for texts such as "unknown", "n/a" or "see attached", which stand where a name should and name nothing. */
    public boolean isNoName() {
        return NoNames.contains(text);
    }

    /** True for those of them that refuse to name anything, such as "confidential". */
    public boolean isWithheld() {
        return NoNames.isWithheld(text);
    }
}

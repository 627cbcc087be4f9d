package org.opencmrt.internal.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A name split into classified words: legal form, places, activity and material words, and the distinctive rest. Words
 * are in the order of the name.
 *
 * @param text the normalized text; see {@link NameText#normalize}
 * @param words the words of the text; names in Chinese, Japanese, or Korean script are converted to Latin words as far
 *     as the word list covers them
 */
public record NameKey(String text, List<NameWord> words) {
    /** Copies the words. */
    public NameKey {
        Objects.requireNonNull(text, "text");
        words = List.copyOf(words);
    }

    /** Splits a name. A text without a letter or digit has no words. */
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

    /** The name without its legal form; empty if it is only a legal form. */
    public String withoutLegalForm() {
        return words.stream()
                .filter(word -> word.kind() != WordKind.LEGAL_FORM)
                .map(NameWord::text)
                .collect(Collectors.joining(" "));
    }

    /** True for texts such as "unknown", "n/a", or "see attached", which are entered instead of a name. */
    public boolean isNoName() {
        return NoNames.contains(text);
    }

    /** True for those of these texts that withhold the name, such as "confidential". */
    public boolean isWithheld() {
        return NoNames.isWithheld(text);
    }
}

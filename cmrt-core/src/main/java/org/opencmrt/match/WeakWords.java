package org.opencmrt.match;

import java.util.Set;
import org.opencmrt.internal.text.Resources;

/** Words that do not distinguish one facility from another. */
final class WeakWords {
    private static final Set<String> ADD_NOTHING = Set.of("smelting", "mining", "industry", "plant", "metal");

    private static final Set<String> LITTLE_WORDS =
            Resources.wordsByKind(WeakWords.class, "words.tsv").get("little");

    private WeakWords() {}

    /** True for legal forms and words that any company name can have. */
    static boolean isLittle(Word word) {
        return word.isLegalForm() || LITTLE_WORDS.contains(word.concept());
    }

    /** True also for words that apply to all facilities of a list: each is a smelter or refiner of its metal. */
    static boolean saysNothing(WeighedName listed, Word word) {
        return isLittle(word)
                || ADD_NOTHING.contains(word.concept())
                || BusinessWords.isMetalOf(listed, word.concept());
    }
}

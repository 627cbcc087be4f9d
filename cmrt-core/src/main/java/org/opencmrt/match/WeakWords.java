package org.opencmrt.match;

import java.util.Set;

/** Words that do not distinguish one facility from another. */
final class WeakWords {
    private static final Set<String> ADD_NOTHING = Set.of("smelting", "mining", "industry", "plant", "metal");

    private static final Set<String> LITTLE_WORDS = Set.of(
            "the",
            "of",
            "and",
            "for",
            "in",
            "by",
            "at",
            "to",
            "other",
            "number",
            "company",
            "group",
            "holding",
            "enterprise",
            "formerly",
            "associates",
            "private");

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

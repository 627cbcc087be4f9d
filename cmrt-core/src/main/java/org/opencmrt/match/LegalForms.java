package org.opencmrt.match;

import java.util.List;

/** Legal forms with slips in them, which the word list cannot know. */
final class LegalForms {
    private static final List<String> LONG = List.of(
            "limited",
            "corporation",
            "company",
            "incorporated",
            "limitada",
            "private",
            "berhad",
            "terbatas",
            "persero",
            "gesellschaft");
    private static final List<String> SHORT = List.of("ltd", "llc", "inc", "ltda", "gmbh", "corp", "jsc");
    private static final double ALIKE = 0.7;

    private LegalForms() {}

    /**
     * True for a word that is nearly a legal form.
     *
     * @param last true for the last word of a name, where short forms stand
     */
    static boolean isNearly(String word, boolean last) {
        if (word.length() > 4) {
            return LONG.stream().anyMatch(form -> WordLikeness.of(word, form) >= ALIKE);
        }
        return last && word.length() > 2 && SHORT.stream().anyMatch(form -> isOneSlipAway(word, form));
    }

    private static boolean isOneSlipAway(String word, String form) {
        if (word.length() != form.length() || word.charAt(0) != form.charAt(0)) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < word.length(); i++) {
            different += word.charAt(i) == form.charAt(i) ? 0 : 1;
        }
        return different == 1;
    }
}

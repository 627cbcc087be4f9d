package org.opencmrt.match;

import java.util.List;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Recognizes misspelled legal forms, which the word list cannot contain. */
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
    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance(1);

    private LegalForms() {}

    /**
     * True for a word that is almost a legal form.
     *
     * @param last true for the last word of a name; short forms occur only there
     */
    static boolean isNearly(String word, boolean last) {
        if (word.length() > 4) {
            return LONG.stream().anyMatch(form -> WordLikeness.of(word, form) >= ALIKE);
        }
        return last && word.length() > 2 && SHORT.stream().anyMatch(form -> isOneSlipAway(word, form));
    }

    /** True if one letter after the first is replaced, or two adjacent letters after the first are swapped. */
    private static boolean isOneSlipAway(String word, String form) {
        return word.length() == form.length() && word.charAt(0) == form.charAt(0) && DISTANCE.apply(word, form) == 1;
    }
}

package org.opencmrt.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds names that share letters with a text: by groups of three letters of the text without spaces, and by the
 * beginnings of its words. Rare groups count more.
 */
final class GramIndex {
    private static final int GRAM = 3;
    /**
     * Groups in more than this share of the names are ignored: they find too many names to be useful, and cost the
     * most.
     */
    private static final double TOO_COMMON = 0.25;

    /**
     * Texts up to this length are also compared by groups of two letters, because one typing error changes most groups
     * of three.
     */
    private static final int SHORT_TEXT = 8;

    private static final int SMALL_LIST = 200;
    /**
     * The weight of letters of the text that are missing from a name, relative to letters of the name that are missing
     * from the text.
     */
    private static final double TEXT_SHARE = 0.65;

    private final Map<String, int[]> namesOfGram;
    private final double[] nameWeights;
    private final int size;

    GramIndex(List<WeighedName> names) {
        size = names.size();
        Map<String, int[]> postings = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        List<Set<String>> gramsOfNames =
                names.stream().map(name -> grams(name.words(), name.compact())).toList();
        gramsOfNames.forEach(grams -> grams.forEach(gram -> counts.merge(gram, 1, Integer::sum)));
        counts.forEach((gram, count) -> postings.put(gram, new int[count]));
        nameWeights = new double[size];
        for (int i = 0; i < size; i++) {
            for (String gram : gramsOfNames.get(i)) {
                int[] posting = postings.get(gram);
                posting[posting.length - counts.merge(gram, -1, Integer::sum) - 1] = i;
                nameWeights[i] += weight(posting.length);
            }
        }
        namesOfGram = Map.copyOf(postings);
    }

    private double weight(int names) {
        return Math.log(1 + (double) size / names);
    }

    /** The names that share the most letters, best first; ties are broken by position. */
    int[] nearest(List<Word> words, String compact, int count) {
        float[] shared = new float[size];
        int[] touched = new int[size];
        int found = 0;
        double textWeight = 0;
        for (String gram : grams(words, compact)) {
            int[] posting = namesOfGram.get(gram);
            textWeight += weight(posting == null ? 1 : posting.length);
            if (posting == null || (size > SMALL_LIST && posting.length > TOO_COMMON * size)) {
                continue;
            }
            float weight = (float) weight(posting.length);
            for (int name : posting) {
                if (shared[name] == 0) {
                    touched[found++] = name;
                }
                shared[name] += weight;
            }
        }
        for (int i = 0; i < found; i++) {
            int name = touched[i];
            shared[name] /= (float) (TEXT_SHARE * textWeight + (1 - TEXT_SHARE) * nameWeights[name]);
        }
        return top(shared, Arrays.copyOf(touched, found), count);
    }

    private static int[] top(float[] score, int[] names, int count) {
        int kept = Math.min(count, names.length);
        for (int i = 0; i < kept; i++) {
            int best = i;
            for (int j = i + 1; j < names.length; j++) {
                int order = Float.compare(score[names[j]], score[names[best]]);
                if (order > 0 || (order == 0 && names[j] < names[best])) {
                    best = j;
                }
            }
            int name = names[best];
            names[best] = names[i];
            names[i] = name;
        }
        return Arrays.copyOf(names, kept);
    }

    /** The groups of the text with look-alike letters unified, so that misread letters find the same names. */
    private static Set<String> grams(List<Word> words, String compact) {
        String text = WordLikeness.look(compact);
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + GRAM <= text.length(); i++) {
            grams.add(text.substring(i, i + GRAM));
        }
        for (int i = 0; i + 2 <= text.length() && text.length() <= SHORT_TEXT; i++) {
            grams.add(text.substring(i, i + 2));
        }
        for (Word word : words) {
            if (!word.isLegalForm()) {
                String look = WordLikeness.look(word.text());
                grams.add(" " + look.substring(0, Math.min(GRAM - 1, look.length())));
            }
        }
        return grams;
    }
}

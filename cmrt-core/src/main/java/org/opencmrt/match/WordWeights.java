package org.opencmrt.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opencmrt.internal.text.NameWord;

/**
 * How distinctive each word is, according to its kind and the number of facilities on the list that share it. A word
 * that is not on the list is as distinctive as a word of a single facility.
 */
final class WordWeights {
    private final Map<String, Integer> facilitiesOfConcept;
    private final double facilities;

    WordWeights(List<KnownName> names) {
        Map<String, Set<Integer>> sharing = new HashMap<>();
        Set<Integer> all = new HashSet<>();
        for (KnownName name : names) {
            all.add(name.facility().number());
            for (NameWord word : name.key().words()) {
                sharing.computeIfAbsent(word.concept(), any -> new HashSet<>())
                        .add(name.facility().number());
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        sharing.forEach((concept, numbers) -> counts.put(concept, numbers.size()));
        this.facilitiesOfConcept = Map.copyOf(counts);
        this.facilities = all.size();
    }

    List<Word> words(List<NameWord> words) {
        return words.stream().map(word -> Word.of(word, weight(word))).toList();
    }

    private double weight(NameWord word) {
        double base = base(word);
        int sharing = facilitiesOfConcept.getOrDefault(word.concept(), 1);
        // The rarity is 1 for a word of one facility and decreases to 0.2 for a word that all facilities share.
        double rarity = facilities < 2 ? 1 : 1 - 0.8 * Math.log(sharing) / Math.log(facilities);
        return base * rarity;
    }

    private static double base(NameWord word) {
        return switch (word.kind()) {
            case DISTINCTIVE -> word.text().length() == 1 ? 0.5 : 1;
            case NUMBER -> 0.8;
            case PLACE -> 0.5;
            case MATERIAL, ACTIVITY -> 0.25;
            case COMMON -> 0.08;
            case LEGAL_FORM -> 0;
        };
    }
}

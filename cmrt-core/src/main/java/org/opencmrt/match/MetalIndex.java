package org.opencmrt.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.opencmrt.model.Metal;
import org.opencmrt.normalize.NameKey;

/** The facilities and names of one metal, ready to be found. */
final class MetalIndex {
    private static final int MIN_INITIALS = 3;

    private final Metal metal;
    private final List<KnownName> names;
    private final Map<String, List<KnownName>> byPrinted;
    private final Map<String, List<KnownName>> byText;
    private final Map<String, List<KnownName>> byCore;
    private final Map<String, List<KnownName>> byInitials;
    private final WordWeights weights;
    private final List<WeighedName> weighed;
    private final GramIndex grams;

    MetalIndex(Metal metal, List<KnownName> names) {
        this.metal = metal;
        this.names = List.copyOf(names);
        this.byPrinted = groups(KnownName::printed);
        this.byText = groups(name -> name.key().text());
        this.byCore = groups(name -> name.key().withoutLegalForm());
        this.byInitials = groups(MetalIndex::initials);
        this.weights = new WordWeights(this.names);
        this.weighed =
                this.names.stream().map(name -> WeighedName.of(name, weights)).toList();
        this.grams = new GramIndex(weighed);
    }

    private Map<String, List<KnownName>> groups(Function<KnownName, String> key) {
        Map<String, List<KnownName>> groups = new HashMap<>();
        for (KnownName name : names) {
            String group = key.apply(name);
            if (!group.isEmpty()) {
                groups.computeIfAbsent(group, any -> new ArrayList<>(1)).add(name);
            }
        }
        groups.replaceAll((group, members) -> List.copyOf(members));
        return Map.copyOf(groups);
    }

    Metal metal() {
        return metal;
    }

    List<KnownName> names() {
        return names;
    }

    /** Names printed just so. */
    List<KnownName> printed(String name) {
        return byPrinted.getOrDefault(name, List.of());
    }

    /** Names that differ from a normalized text in nothing but case, accents and punctuation. */
    List<KnownName> text(String text) {
        return byText.getOrDefault(text, List.of());
    }

    /** Names that are the same without legal form. */
    List<KnownName> core(String withoutLegalForm) {
        return Optional.ofNullable(byCore.get(withoutLegalForm)).orElse(List.of());
    }

    /** Names whose words begin with these letters; none for fewer than three. */
    List<KnownName> initials(String letters) {
        return byInitials.getOrDefault(letters, List.of());
    }

    /** The words of a name, weighed by how telling they are among the names of this metal. */
    List<Word> words(NameKey key) {
        return weights.words(key.words());
    }

    /** The names that share most letters with a name, best first. */
    List<WeighedName> nearest(List<Word> words, int count) {
        List<WeighedName> nearest = new ArrayList<>(count);
        for (int name : grams.nearest(words, WeighedName.compact(words), count)) {
            nearest.add(weighed.get(name));
        }
        return nearest;
    }

    private static String initials(KnownName name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.key().withoutLegalForm().split(" ")) {
            boolean little = word.equals("and") || word.equals("of") || word.isEmpty();
            initials.append(little ? "" : word.substring(0, 1));
        }
        return initials.length() < MIN_INITIALS ? "" : initials.toString();
    }
}

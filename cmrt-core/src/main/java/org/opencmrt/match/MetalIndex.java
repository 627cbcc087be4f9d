package org.opencmrt.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opencmrt.internal.text.NameKey;
import org.opencmrt.internal.text.WordKind;

/** The facilities and names of one metal, indexed. */
final class MetalIndex {
    private static final int MIN_INITIALS = 3;
    private static final int MIN_PLACE = 5;
    private static final double ALIKE_PLACE = 0.8;

    private final List<KnownName> names;
    private final Map<String, List<KnownName>> byPrinted;
    private final Map<String, ExactAnswer> answers;
    private final Map<String, List<KnownName>> byText;
    private final Map<String, List<KnownName>> byCore;
    private final Map<String, List<KnownName>> byInitials;
    private final Map<String, List<KnownName>> byLongInitials;
    private final Map<String, List<KnownName>> byPlace;
    private final Map<String, List<KnownName>> byTellingWord;
    private final WordWeights weights;
    private final List<WeighedName> weighed;
    private final GramIndex grams;

    MetalIndex(List<KnownName> names) {
        this.names = List.copyOf(names);
        this.byPrinted = groups(name -> List.of(name.printed()));
        this.answers = answers();
        this.byText = groups(name -> List.of(name.key().text()));
        this.byCore = groups(name -> List.of(name.key().withoutLegalForm()));
        this.byInitials = groups(name -> List.of(initials(name)));
        this.byLongInitials = groups(MetalIndex::longInitials);
        this.byPlace = groups(MetalIndex::places);
        this.byTellingWord = groups(name -> Set.copyOf(name.key().words(WordKind.DISTINCTIVE)));
        this.weights = new WordWeights(this.names);
        this.weighed =
                this.names.stream().map(name -> WeighedName.of(name, weights)).toList();
        this.grams = new GramIndex(weighed);
    }

    /** The names by key; a blank key does not count. */
    private Map<String, List<KnownName>> groups(Function<KnownName, Collection<String>> keys) {
        Map<String, List<KnownName>> groups = new HashMap<>();
        for (KnownName name : names) {
            for (String key : keys.apply(name)) {
                if (!key.isEmpty()) {
                    groups.computeIfAbsent(key, any -> new ArrayList<>(1)).add(name);
                }
            }
        }
        groups.replaceAll((key, members) -> List.copyOf(members));
        return Map.copyOf(groups);
    }

    /** The prepared answers for names that only one facility has, by the name as printed. */
    private Map<String, ExactAnswer> answers() {
        Map<String, ExactAnswer> answers = new HashMap<>();
        byPrinted.forEach((printed, named) -> {
            // The answer for a former name needs an additional explanation.
            if (named.stream().map(KnownName::facility).distinct().count() == 1
                    && !named.get(0).isFormer()) {
                answers.put(printed, ExactAnswer.of(named.get(0)));
            }
        });
        return Map.copyOf(answers);
    }

    /** The prepared answer for a name exactly as printed; null if the name requires the full matching process. */
    ExactAnswer answer(String printed) {
        return answers.get(printed);
    }

    /** True if the facility had this name formerly, and the list does not contain it. */
    boolean isFormer(IndexedFacility facility, String printed) {
        return printed(printed).stream()
                .anyMatch(name -> name.isFormer() && name.facility().equals(facility));
    }

    List<KnownName> names() {
        return names;
    }

    /** Names that are printed exactly like this. */
    List<KnownName> printed(String name) {
        return byPrinted.getOrDefault(name, List.of());
    }

    /** Names that differ from a normalized text only in case, accents, and punctuation. */
    List<KnownName> text(String text) {
        return byText.getOrDefault(text, List.of());
    }

    /** Names that are equal without their legal forms. */
    List<KnownName> core(String withoutLegalForm) {
        return byCore.getOrDefault(withoutLegalForm, List.of());
    }

    /** Names whose initials are these letters; none for fewer than three letters. */
    List<KnownName> initials(String letters) {
        List<KnownName> found = byInitials.getOrDefault(letters, List.of());
        return found.isEmpty() ? byLongInitials.getOrDefault(letters, List.of()) : found;
    }

    /** Facilities whose city or state contains this word or a similar one. */
    List<KnownName> inPlace(String word) {
        List<KnownName> found = byPlace.getOrDefault(word, List.of());
        return found.isEmpty() && word.length() >= MIN_PLACE ? inPlaceLike(word) : found;
    }

    private List<KnownName> inPlaceLike(String word) {
        return byPlace.entrySet().stream()
                .filter(place -> WordLikeness.of(word, place.getKey()) >= ALIKE_PLACE)
                .sorted(Map.Entry.comparingByKey())
                .flatMap(place -> place.getValue().stream())
                .distinct()
                .toList();
    }

    private static List<String> places(KnownName name) {
        return name.facility().placeWords().stream()
                .filter(word -> name.isStandard() && word.length() >= MIN_PLACE)
                .toList();
    }

    /** The words of a name, weighted by how distinctive they are among the names of this metal. */
    List<Word> words(NameKey key) {
        return weights.words(key.words());
    }

    /** The names that share the most letters with a name, best first. */
    List<WeighedName> nearest(List<Word> words, int count) {
        List<WeighedName> nearest = new ArrayList<>(count);
        for (int name : grams.nearest(words, WeighedName.compact(words), count)) {
            nearest.add(weighed.get(name));
        }
        return nearest;
    }

    /** Names that contain every distinctive word of a name; none if it has no distinctive word. */
    List<KnownName> withAllTellingWordsOf(NameKey key) {
        List<String> telling = key.words(WordKind.DISTINCTIVE);
        return telling.isEmpty()
                ? List.of()
                : byTellingWord.getOrDefault(telling.get(0), List.of()).stream()
                        .filter(name -> name.key().words(WordKind.DISTINCTIVE).containsAll(telling))
                        .toList();
    }

    private static String initials(KnownName name) {
        String initials = ownInitials(name, true);
        return initials.length() < MIN_INITIALS ? "" : initials;
    }

    private static String ownInitials(KnownName name, boolean places) {
        return name.key().words().stream()
                .filter(word -> word.kind() != WordKind.LEGAL_FORM && (places || word.kind() != WordKind.PLACE))
                .map(Word::initials)
                .collect(Collectors.joining());
    }

    /**
     * Initials that include the legal form or omit places: XTC and XTCL for Xyz Tungsten Co., Ltd., with or without a
     * place name such as Yunnan.
     */
    private static Set<String> longInitials(KnownName name) {
        String own = ownInitials(name, true);
        Set<String> keys = withLegalForm(name, own);
        String placeless = ownInitials(name, false);
        if (placeless.length() >= MIN_INITIALS) {
            keys.add(placeless);
            keys.addAll(withLegalForm(name, placeless));
        }
        keys.remove(own);
        return keys;
    }

    private static Set<String> withLegalForm(KnownName name, String own) {
        String legal = String.join(" ", name.key().words(WordKind.LEGAL_FORM)).replace(" and ", " ");
        StringBuilder longer = new StringBuilder(own);
        Set<String> keys = new LinkedHashSet<>();
        for (String part : legal.isEmpty() ? new String[0] : legal.split(" ")) {
            keys.add(longer + (part.length() <= MIN_INITIALS ? part : ""));
            longer.appendCodePoint(part.codePointAt(0));
            keys.add(longer.toString());
        }
        keys.removeIf(key -> own.length() < 2 || key.length() <= own.length() || key.length() < MIN_INITIALS);
        return keys;
    }
}

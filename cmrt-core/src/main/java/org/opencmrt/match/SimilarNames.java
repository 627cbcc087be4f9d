package org.opencmrt.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencmrt.internal.text.NameWord;
import org.opencmrt.internal.text.WordKind;
import org.opencmrt.model.MatchResult;

/** The last stage: similarity to the candidate names that the index finds. */
final class SimilarNames {
    /**
     * The deduction for a country that differs from the declared one, so that the facility ranks below others with an
     * equally similar name.
     */
    private static final double OTHER_COUNTRY = 0.15;

    private static final double OBJECTION = 0.03;
    /** The minimum weight of distinctive words in a name that is more specific than the names of many companies. */
    private static final double TELLING = 0.6;

    private static final double SAME_COVERAGE = 0.03;

    private static final double SISTER_OPEN = 0.34;

    private static final double SAME_WORDS = 0.9;
    private static final double NEARLY_SAME_WORDS = 0.85;
    private static final double CLEAR_LEAD = 0.1;

    /** The share of a listed name's distinctive words that its usual short form, its leading words, may omit. */
    private static final double SHORT_NAME_OPEN = 0.67;

    private static final double SHORT_NAME_BONUS = 0.1;

    private static final double OWN_WORD = 0.95;
    private static final double OWN_WORD_BONUS = 0.1;
    private static final double SAME_WORD = 0.8;
    private static final int SHORT = 4;
    private static final int MAX_PLACE_WORDS = 2;
    private static final int MAX_SITES = 4;
    private static final double SITE_SCORE = 0.5;
    private static final double INITIALS_SCORE = 0.6;

    private record Ranked(Likeness likeness, double score) {}

    private final ReferenceIndex index;
    private final MatchSettings settings;

    SimilarNames(ReferenceIndex index, MatchSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    /** Empty if no name is similar. */
    Optional<Outcome> find(Query query, List<MetalIndex> scope) {
        List<Ranked> ranked = ranked(query, scope);
        double nearest = ranked.isEmpty() ? 0 : ranked.get(0).score();
        Optional<Outcome> initials = nearest < INITIALS_SCORE ? initials(query, scope) : Optional.empty();
        if (initials.isPresent() || (nearest < settings.reviewScore() && !hasWordOfItsOwn(query, ranked))) {
            return initials.or(() -> siteOf(query, scope));
        }
        Ranked best = ranked.get(0);
        List<String> doubts = doubts(query, best, ranked.subList(1, ranked.size()));
        List<Hit> hits = ranked.stream()
                .filter(r -> r.score() >= Math.min(settings.reviewScore(), best.score()))
                .map(SimilarNames::hit)
                .toList();
        List<String> evidence = new ArrayList<>(doubts);
        evidence.add(String.format(
                Locale.ROOT,
                "the name is similar to '%s', a name of %s (%.2f)",
                best.likeness().name().known().printed(),
                best.likeness().facility().label(),
                best.score()));
        if (best.likeness().facility().fit(query.country()) == CountryFit.AGREES) {
            evidence.add("the country agrees");
        }
        return Optional.of(new Outcome(
                doubts.isEmpty() ? MatchResult.Decision.MATCH : MatchResult.Decision.REVIEW, hits, evidence));
    }

    /**
     * True if the name contains a word that only one facility on the list has, and the country agrees. This justifies a
     * review, regardless of the rest of the name.
     */
    private boolean hasWordOfItsOwn(Query query, List<Ranked> ranked) {
        return !ranked.isEmpty()
                && ranked.get(0).score() >= settings.reviewScore() - OWN_WORD_BONUS
                && ranked.get(0).likeness().telling() >= OWN_WORD
                && ranked.get(0).likeness().facility().fit(query.country()) == CountryFit.AGREES;
    }

    private static Hit hit(Ranked ranked) {
        return ranked.likeness().name().known().hit(MatchResult.Basis.SIMILARITY, ranked.score());
    }

    private List<String> doubts(Query query, Ranked best, List<Ranked> others) {
        double runnerUp = others.isEmpty() ? 0 : others.get(0).score();
        Likeness likeness = best.likeness();
        List<String> doubts = new ArrayList<>();
        if (likeness.facility().fit(query.country()) == CountryFit.DIFFERS) {
            doubts.add("the country is declared as " + query.countryText().orElse(""));
        }
        doubts.addAll(likeness.objections());
        if (isWholeNameOfGroup(query, likeness)) {
            doubts.add("the name may be that of the whole group, because it says nothing about its business");
        }
        if (likeness.telling() < TELLING && !isSameOfCommonWords(query, likeness, best.score() - runnerUp)) {
            doubts.add("the words that agree are common to many companies");
        }
        if (query.country().isEmpty() && likeness.rest().listedAdds() && hasOneTellingWord(query)) {
            doubts.add("the name has only one distinctive word and no country, but the listed name has more words");
        }
        boolean shortName = likeness.rest().saysNothingElse()
                && likeness.leads()
                && likeness.openShare() <= SHORT_NAME_OPEN
                && !(isShort(query) && addsWords(query, likeness))
                && likeness.facility().fit(query.country()) == CountryFit.AGREES;
        if (likeness.openShare() > settings.openShare() && !shortName) {
            doubts.add("distinctive words of the listed name are missing");
        }
        if (best.score() - runnerUp < settings.margin()) {
            doubts.add("another facility is about as similar");
        } else if (others.stream().anyMatch(other -> fitsAsWell(query, likeness, other.likeness()))) {
            doubts.add("everything in the name also fits another facility");
        }
        if (best.score() < (shortName ? settings.matchScore() - SHORT_NAME_BONUS : settings.matchScore())) {
            doubts.add("the similarity is too low");
        }
        return doubts;
    }

    private static boolean hasOneTellingWord(Query query) {
        return query.key().words().stream().filter(SimilarNames::isTelling).count() < 2;
    }

    private static boolean isTelling(NameWord word) {
        return word.kind() == WordKind.DISTINCTIVE || word.kind() == WordKind.NUMBER;
    }

    private static List<NameWord> meaningful(Query query) {
        return query.key().words().stream()
                .filter(word -> word.kind() != WordKind.LEGAL_FORM)
                .toList();
    }

    /** True if two or three letters identify the company: "LS Metal" need not be "LS MnM". */
    private static boolean isShort(Query query) {
        return query.key().words().stream()
                .filter(SimilarNames::isTelling)
                .allMatch(word -> word.text().length() < SHORT);
    }

    /** True if the declared name has a word, other than a legal form, that the listed name does not have. */
    private static boolean addsWords(Query query, Likeness likeness) {
        Set<String> listed = likeness.name().words().stream().map(Word::concept).collect(Collectors.toSet());
        return meaningful(query).stream().anyMatch(word -> !listed.contains(word.concept()));
    }

    /**
     * True for a complete name with its legal form, but without the words that say what the listed company does: the
     * trading house "Acme Corporation" is not "Acme Materials Corporation", but "Acme S.A." is the company of "Acme S.A.
     * Business Unit Refining". Also for "Acme Holdings", unless that is the entire listed name.
     */
    private static boolean isWholeNameOfGroup(Query query, Likeness likeness) {
        List<Word> all =
                query.key().words().stream().map(word -> Word.of(word, 0)).toList();
        List<Word> meant =
                all.stream().filter(word -> !WeakWords.isLittle(word)).toList();
        List<Word> listed = likeness.name().words();
        return meant.size() == 1
                && all.size() > 1
                && !likeness.name().known().key().text().startsWith(query.key().text() + " ")
                && meant.get(0).kind() == WordKind.DISTINCTIVE
                && listed.stream()
                        .anyMatch(word -> word.kind() == WordKind.DISTINCTIVE
                                && WordLikeness.of(word.text(), meant.get(0).text()) >= SAME_WORD)
                && (listed.stream().anyMatch(SimilarNames::isBusiness)
                        || (all.stream().anyMatch(word -> word.concept().equals("holding"))
                                && likeness.rest().listedAdds()));
    }

    private static boolean isBusiness(Word word) {
        return word.kind() == WordKind.ACTIVITY || word.kind() == WordKind.MATERIAL;
    }

    /**
     * True for a sister site that fits equally well: the whole declared name applies to it too, and the names do not
     * decide between the two.
     */
    private static boolean fitsAsWell(Query query, Likeness best, Likeness other) {
        boolean undecided = best.rest().listedAdds()
                || best.rest().declaredAdds()
                || (other.legalFormFits() && !best.legalFormFits());
        // Names without a distinctive word share their words with many others; only a name that adds no distinctive
        // word is a sister.
        boolean sister = best.telling() > 0 || other.openShare() <= SISTER_OPEN;
        return undecided
                && sister
                && other.coverage() >= best.coverage() - SAME_COVERAGE
                && other.facility().fit(query.country()) != CountryFit.DIFFERS;
    }

    /**
     * True if names that consist only of common words ("Gold Coast Refinery") are the same: all words must agree, and
     * no other name may be similar. "Tin" is not "China Tin".
     */
    private static boolean isSameOfCommonWords(Query query, Likeness likeness, double lead) {
        boolean saysNothing =
                meaningful(query).stream().allMatch(word -> WeakWords.saysNothing(likeness.name(), Word.of(word, 0)));
        boolean isSame = likeness.rest().isSame() && likeness.score() >= SAME_WORDS;
        boolean isNearlySame = likeness.rest().saysNothingElse()
                && !likeness.rest().bothAdd()
                && likeness.score() >= NEARLY_SAME_WORDS
                && meaningful(query).size() > 1
                && lead >= CLEAR_LEAD;
        return !saysNothing && (isSame || isNearlySame);
    }

    private List<Ranked> ranked(Query query, List<MetalIndex> scope) {
        Map<IndexedFacility, Ranked> best = new LinkedHashMap<>();
        for (MetalIndex metal : scope) {
            List<Word> words = metal.words(query.key());
            NameComparison comparison = new NameComparison(query, words, index::isKnownWord, index.wordsOfFacilities());
            for (WeighedName name : metal.nearest(words, settings.candidateNames())) {
                Likeness likeness = comparison.with(name);
                double score = score(query, likeness);
                Ranked before = best.get(name.known().facility());
                if (before == null || score > before.score()) {
                    best.put(name.known().facility(), new Ranked(likeness, score));
                }
            }
        }
        Comparator<Ranked> order = Comparator.comparingDouble(Ranked::score)
                .reversed()
                .thenComparing(ranked -> ranked.likeness().facility().smelter().metal())
                .thenComparing(ranked -> ranked.likeness().facility().number());
        return best.values().stream().sorted(order).toList();
    }

    private static double score(Query query, Likeness likeness) {
        double score = likeness.score() - OBJECTION * likeness.objections().size();
        boolean elsewhere = likeness.facility().fit(query.country()) == CountryFit.DIFFERS;
        return Math.max(0, elsewhere ? score - OTHER_COUNTRY : score);
    }

    /**
     * Finds a site by its place for names such as "Kosaka smelter": a place, and words that only mean that something is
     * smelted there.
     */
    private Optional<Outcome> siteOf(Query query, List<MetalIndex> scope) {
        List<NameWord> words = query.key().words();
        boolean smelter = words.stream().anyMatch(word -> word.kind() == WordKind.ACTIVITY);
        List<NameWord> named = words.stream()
                .filter(word -> word.kind() == WordKind.PLACE || word.kind() == WordKind.DISTINCTIVE)
                .toList();
        if (!smelter || named.isEmpty() || named.size() > MAX_PLACE_WORDS) {
            return Optional.empty();
        }
        List<Hit> hits = new ArrayList<>();
        for (MetalIndex metal : scope) {
            for (NameWord word : named) {
                metal.inPlace(word.text()).stream()
                        .filter(name -> name.facility().fit(query.country()) != CountryFit.DIFFERS)
                        .forEach(name -> add(hits, name, SITE_SCORE));
            }
        }
        return hits.isEmpty() || hits.size() > MAX_SITES
                ? Optional.empty()
                : Optional.of(Outcome.review(hits, "the name is a place where a facility is located, not a company"));
    }

    /**
     * Finds facilities by initials: "SMM" may be Sumitomo Metal Mining. This is too little for a match, but enough for
     * a review.
     */
    private Optional<Outcome> initials(Query query, List<MetalIndex> scope) {
        String whole = query.key().withoutLegalForm();
        Set<String> texts = Set.copyOf(List.of(whole.split(" ")));
        List<Hit> hits = new ArrayList<>();
        boolean alone = texts.size() == 1;
        for (MetalIndex metal : scope) {
            for (String text : texts.stream().sorted().toList()) {
                for (KnownName name : metal.initials(text)) {
                    boolean fits = name.facility().fit(query.country()) != CountryFit.DIFFERS;
                    alone &= fits;
                    if (fits) {
                        add(hits, name, INITIALS_SCORE);
                    }
                }
            }
        }
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        Hit first = hits.get(0);
        if (alone && hits.size() == 1 && first.facility().fit(query.country()) == CountryFit.AGREES) {
            return Optional.of(Outcome.match(
                            first.withScore(settings.matchScore()),
                            "the name consists of the initials of '" + first.matchedName() + "', a name of "
                                    + first.facility().label() + ", and of no other facility")
                    .and("the country agrees"));
        }
        return Optional.of(Outcome.review(
                hits,
                "the name may consist of the initials of '" + first.matchedName() + "', a name of "
                        + first.facility().label()));
    }

    /** Adds a hit by a name, unless there is one for its facility. */
    private static void add(List<Hit> hits, KnownName name, double score) {
        if (hits.stream().noneMatch(hit -> hit.facility().equals(name.facility()))) {
            hits.add(name.hit(MatchResult.Basis.SIMILARITY, score));
        }
    }
}

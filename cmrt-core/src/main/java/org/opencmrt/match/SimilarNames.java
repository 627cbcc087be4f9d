package org.opencmrt.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.model.MatchBasis;
import org.opencmrt.model.MatchDecision;

/** The last stage: likeness of names among the candidates that the index brings up. */
final class SimilarNames {
    /** What a country other than the declared one takes from a score, so that it ranks behind its twins. */
    private static final double OTHER_COUNTRY = 0.15;

    private static final double OBJECTION = 0.03;
    /** Weight of telling words from which a name says more than what many companies are called. */
    private static final double TELLING = 0.6;

    private static final double INITIALS_SCORE = 0.6;

    private record Ranked(Likeness likeness, double score) {}

    private final ReferenceIndex index;
    private final MatchSettings settings;

    SimilarNames(ReferenceIndex index, MatchSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    /** Empty when nothing comes near. */
    Optional<Outcome> find(Query query, List<MetalIndex> scope) {
        List<Ranked> ranked = ranked(query, scope);
        if (ranked.isEmpty() || ranked.get(0).score() < settings.reviewScore()) {
            return initials(query, scope);
        }
        Ranked best = ranked.get(0);
        double runnerUp = ranked.size() > 1 ? ranked.get(1).score() : 0;
        List<String> doubts = doubts(query, best, runnerUp);
        List<Hit> hits = ranked.stream()
                .filter(r -> r.score() >= Math.min(settings.reviewScore(), best.score()))
                .map(SimilarNames::hit)
                .toList();
        List<String> evidence = new ArrayList<>(doubts);
        evidence.add(String.format(
                Locale.ROOT,
                "the name is like '%s', a name of %s (%.2f)",
                best.likeness().name().known().printed(),
                best.likeness().facility().label(),
                best.score()));
        if (best.likeness().facility().fit(query.country()) == CountryFit.AGREES) {
            evidence.add("the country agrees");
        }
        return Optional.of(new Outcome(doubts.isEmpty() ? MatchDecision.MATCH : MatchDecision.REVIEW, hits, evidence));
    }

    private static Hit hit(Ranked ranked) {
        Likeness likeness = ranked.likeness();
        return new Hit(likeness.facility(), likeness.name().known().printed(), MatchBasis.SIMILARITY, ranked.score());
    }

    private List<String> doubts(Query query, Ranked best, double runnerUp) {
        Likeness likeness = best.likeness();
        List<String> doubts = new ArrayList<>();
        if (likeness.facility().fit(query.country()) == CountryFit.DIFFERS) {
            doubts.add("the country is declared as " + query.countryText().orElse(""));
        }
        doubts.addAll(likeness.objections());
        if (likeness.telling() < TELLING && !(likeness.complete() && likeness.score() >= 0.9)) {
            doubts.add("the words that agree are those of many companies");
        }
        if (likeness.openShare() > settings.openShare()) {
            doubts.add("telling words of the listed name are left out");
        }
        if (best.score() - runnerUp < settings.margin()) {
            doubts.add("another facility is about as near");
        }
        if (best.score() < settings.matchScore()) {
            doubts.add("the likeness is not enough");
        }
        return doubts;
    }

    private List<Ranked> ranked(Query query, List<MetalIndex> scope) {
        Map<Facility, Ranked> best = new LinkedHashMap<>();
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

    /** "SMM" may be Sumitomo Metal Mining; too little to match, enough to ask. */
    private Optional<Outcome> initials(Query query, List<MetalIndex> scope) {
        Set<String> texts = Set.copyOf(List.of(query.key().withoutLegalForm().split(" ")));
        List<Hit> hits = new ArrayList<>();
        for (MetalIndex metal : scope) {
            for (String text : texts.stream().sorted().toList()) {
                for (KnownName name : metal.initials(text)) {
                    boolean fits = name.facility().fit(query.country()) != CountryFit.DIFFERS;
                    if (fits && hits.stream().noneMatch(hit -> hit.facility().equals(name.facility()))) {
                        hits.add(new Hit(name.facility(), name.printed(), MatchBasis.SIMILARITY, INITIALS_SCORE));
                    }
                }
            }
        }
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Outcome(
                MatchDecision.REVIEW,
                hits,
                List.of("the name may be initials of '" + hits.get(0).matchedName() + "', a name of "
                        + hits.get(0).facility().label())));
    }
}

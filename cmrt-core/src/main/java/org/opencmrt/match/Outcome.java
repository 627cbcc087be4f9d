package org.opencmrt.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencmrt.model.MatchResult;

/**
 * The conclusion of one stage.
 *
 * @param decision the decision
 * @param hits the facilities in question, best first
 * @param evidence the reasons, most important first
 */
record Outcome(MatchResult.Decision decision, List<Hit> hits, List<String> evidence) {
    Outcome {
        hits = List.copyOf(hits);
        evidence = List.copyOf(evidence);
    }

    static Outcome none(String reason) {
        return new Outcome(MatchResult.Decision.NONE, List.of(), List.of(reason));
    }

    static Outcome match(Hit hit, String reason) {
        return new Outcome(MatchResult.Decision.MATCH, List.of(hit), List.of(reason));
    }

    static Outcome review(List<Hit> hits, String reason) {
        return new Outcome(MatchResult.Decision.REVIEW, hits, List.of(reason));
    }

    /** The same outcome for review, with the reason placed first. */
    Outcome review(String reason) {
        return withDecision(MatchResult.Decision.REVIEW).because(reason);
    }

    Optional<Hit> best() {
        return hits.stream().findFirst();
    }

    Outcome withDecision(MatchResult.Decision other) {
        return new Outcome(other, hits, evidence);
    }

    /** The same outcome, followed by the facilities of another outcome that it does not contain. */
    Outcome with(Outcome other) {
        List<Hit> merged = new ArrayList<>(hits);
        other.hits().stream()
                .filter(hit -> hits.stream().noneMatch(mine -> mine.facility().equals(hit.facility())))
                .forEach(merged::add);
        return new Outcome(decision, merged, evidence);
    }

    /** The same outcome with a more important reason placed first. */
    Outcome because(String reason) {
        List<String> reasons = new ArrayList<>();
        reasons.add(reason);
        reasons.addAll(evidence);
        return new Outcome(decision, hits, reasons);
    }

    /** The same outcome with an additional reason. */
    Outcome and(String reason) {
        List<String> reasons = new ArrayList<>(evidence);
        reasons.add(reason);
        return new Outcome(decision, hits, reasons);
    }

    MatchResult result(int maxCandidates) {
        List<MatchResult.Candidate> candidates =
                hits.stream().limit(maxCandidates).map(Hit::candidate).toList();
        return new MatchResult(decision, candidates, evidence);
    }
}

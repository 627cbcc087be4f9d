package org.opencmrt.match;

/**
 * The parameters of matching by likeness. The defaults are documented with how they were found in {@code docs/matching.md};
 * they were chosen for a low rate of wrong matches and hold for lists of all families.
 *
 * @param matchScore a candidate must reach this score to be matched without a person; in [0, 1]
 * @param margin the best candidate must be ahead of the next facility by this much to be matched; in [0, 1]
 * @param reviewScore a candidate must reach this score to be shown to a person; in [0, 1]
 * @param openShare share of the telling words of a listed name, by weight, that a declared name may leave out and still be
 *     matched; in [0, 1]
 * @param candidateNames names that the index brings up for comparison in full; 1 or more
 * @param formerNames whether names of the bundled list of 2016 lead to those facilities of the reference list that have the
 *     same id, metal and country
 */
public record MatchSettings(
        double matchScore,
        double margin,
        double reviewScore,
        double openShare,
        int candidateNames,
        boolean formerNames) {
    /** Checks the ranges. */
    public MatchSettings {
        share(matchScore, "matchScore");
        share(margin, "margin");
        share(reviewScore, "reviewScore");
        share(openShare, "openShare");
        if (candidateNames < 1) {
            throw new IllegalArgumentException("candidateNames must be 1 or more, but was " + candidateNames);
        }
    }

    /**
     * The defaults: match from 0.75, ahead by 0.06; review from 0.45; a third of the telling words open; 24 names; former names
     * known.
     */
    public static MatchSettings standard() {
        return new MatchSettings(0.75, 0.06, 0.45, 0.34, 24, true);
    }

    /** The same, knowing no names but those of the reference list. */
    public MatchSettings withoutFormerNames() {
        return new MatchSettings(matchScore, margin, reviewScore, openShare, candidateNames, false);
    }

    private static void share(double value, String what) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " must lie in [0, 1], but was " + value);
        }
    }
}

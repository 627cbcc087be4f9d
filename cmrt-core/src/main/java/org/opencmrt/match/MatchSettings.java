package org.opencmrt.match;

/**
 * The parameters of matching by similarity. {@code docs/matching.md} documents the defaults. They were chosen for a low
 * rate of wrong matches on lists of all families.
 *
 * @param matchScore the minimum score for a match without review; in [0, 1]
 * @param margin the minimum lead of the best candidate over the next facility for a match; in [0, 1]
 * @param reviewScore the minimum score of a candidate for review; in [0, 1]
 * @param openShare the weighted share of distinctive words of a listed name that a reported name may omit and still
 *     match; in [0, 1]
 * @param candidateNames the number of names from the index that are fully compared; 1 or more
 * @param formerNames whether names on the bundled list of 2016 also count as names of facilities on the reference list
 *     with the same id, metal, and country
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
     * The defaults: match from 0.75 with a lead of 0.06; review from 0.45; a third of the distinctive words may be
     * missing; 24 names; former names count.
     */
    public static MatchSettings standard() {
        return new MatchSettings(0.75, 0.06, 0.45, 0.34, 24, true);
    }

    /** The same settings, using only names on the reference list. */
    public MatchSettings withoutFormerNames() {
        return new MatchSettings(matchScore, margin, reviewScore, openShare, candidateNames, false);
    }

    private static void share(double value, String what) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " must be between 0 and 1, but was " + value);
        }
    }
}

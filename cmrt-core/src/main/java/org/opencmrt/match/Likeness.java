package org.opencmrt.match;

import java.util.List;

/**
 * How a declared name compares with a listed name.
 *
 * @param name the listed name
 * @param score the similarity, in [0, 1]
 * @param coverage the weighted share of the declared name's words that are paired; in [0, 1]
 * @param openShare the weighted share of the listed name's distinctive words that the declared name omits
 * @param telling the weight of the distinctive words that are certainly paired; 1 for a word that only this facility
 *     has
 * @param rest what remains after the words are paired
 * @param legalFormFits true if the listed name has every legal form of the declared one
 * @param leads true if the first distinctive word of the listed name is paired
 * @param objections the reasons against a match; a name with objections is never matched
 */
record Likeness(
        WeighedName name,
        double score,
        double coverage,
        double openShare,
        double telling,
        Rest rest,
        boolean legalFormFits,
        boolean leads,
        List<String> objections) {
    /** Names that are equal except for typing errors score slightly less than names that are equal word by word. */
    private static final double SLIPS = 0.02;

    IndexedFacility facility() {
        return name.known().facility();
    }

    /**
     * The same comparison for names that are equal as a whole except for typing errors. Differences between their words
     * do not lower the score.
     *
     * @param whole the similarity of the names as a whole; in [0, 1]
     */
    Likeness asSameName(double whole) {
        return new Likeness(
                name,
                Math.min(1, Math.max(score, whole - SLIPS)),
                Math.max(coverage, whole),
                0,
                Math.max(telling, 1),
                new Rest(true, true, false, false),
                legalFormFits,
                true,
                objections);
    }

    /**
     * What remains of two names after their words are paired.
     *
     * @param complete true if each name contains everything that the other does, except for generic company words
     * @param saysNothingElse true if every word of the declared name is paired, except for generic company words
     * @param declaredAdds true if a word of the declared name other than a filler word is not paired
     * @param listedAdds true if a word of the listed name other than a filler word is not paired
     */
    record Rest(boolean complete, boolean saysNothingElse, boolean declaredAdds, boolean listedAdds) {
        /** True if both names have words that the other does not have. */
        boolean bothAdd() {
            return declaredAdds && listedAdds;
        }

        /** True if the names have the same meaning, even if one side has additional generic company words. */
        boolean isSame() {
            return complete && !bothAdd();
        }
    }
}

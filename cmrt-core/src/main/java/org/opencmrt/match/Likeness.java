package org.opencmrt.match;

import java.util.List;

/**
 * How a declared name compares with a name of the list.
 *
 * @param name the name of the list
 * @param score likeness in [0, 1]
 * @param coverage share of the declared name's words, by weight, that are paired; in [0, 1]
 * @param openShare share of the listed name's telling words, by weight, that the declared name leaves out
 * @param telling weight of the telling words that are paired for sure; 1 for a word that only this facility has
 * @param rest what remains when the words are paired
 * @param legalFormFits true when the listed name has every legal form of the declared one
 * @param leads true when the first telling word of the listed name is paired
 * @param objections what speaks against taking the one for the other; a name with objections is never matched
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
    /** Names that are equal except for slips score a little less than those that are equal word by word. */
    private static final double SLIPS = 0.02;

    IndexedFacility facility() {
        return name.known().facility();
    }

    /**
     * The same for whole names that are equal except for slips, which differences between words do not count against.
     *
     * @param whole how alike the names are as a whole; in [0, 1]
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
     * What remains of two names when their words are paired.
     *
     * @param complete true if each name says everything that the other does, except for words of any company
     * @param saysNothingElse true if every word of the declared name is paired, except for words of any company
     * @param declaredAdds true if a word of the declared name is not paired, except for little words
     * @param listedAdds true if a word of the listed name is not paired, except for little words
     */
    record Rest(boolean complete, boolean saysNothingElse, boolean declaredAdds, boolean listedAdds) {
        /** True if both names have words that the other does not have. */
        boolean bothAdd() {
            return declaredAdds && listedAdds;
        }

        /** True if the names say the same, even if the words of any company differ on one side. */
        boolean isSame() {
            return complete && !bothAdd();
        }
    }
}

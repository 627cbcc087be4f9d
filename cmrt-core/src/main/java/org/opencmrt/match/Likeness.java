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
 * @param complete true when each name says all that the other does, but for words of any company
 * @param saysNothingElse true when every word of the declared name, but for words of any company, is paired
 * @param declaredAdds true when a word of the declared name is not paired, but for the least
 * @param listedAdds true when a word of the listed name is not paired, but for the least
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
        boolean complete,
        boolean saysNothingElse,
        boolean declaredAdds,
        boolean listedAdds,
        boolean legalFormFits,
        boolean leads,
        List<String> objections) {
    Facility facility() {
        return name.known().facility();
    }
}

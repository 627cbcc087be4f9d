package org.opencmrt.match;

import java.util.List;

/**
 * How a declared name compares with a name of the list.
 *
 * @param name the name of the list
 * @param score likeness in [0, 1]
 * @param openShare share of the listed name's telling words, by weight, that the declared name leaves out
 * @param telling weight of the paired telling words, one being a word that only this facility has
 * @param complete true when each name says all that the other does, but for words of any company
 * @param objections what speaks against taking the one for the other; a name with objections is never matched
 */
record Likeness(
        WeighedName name, double score, double openShare, double telling, boolean complete, List<String> objections) {
    Facility facility() {
        return name.known().facility();
    }
}

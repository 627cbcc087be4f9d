package org.opencmrt.match;

import java.util.ArrayList;
import java.util.List;
import org.opencmrt.internal.text.Place;

/**
 * Measures how much of a declared name is paired with words of a listed name. Words are added in order, without legal
 * forms.
 */
final class DeclaredSide {
    private final WeighedName listed;
    private final Query query;
    private final List<String> unpaired = new ArrayList<>();
    private double weight;
    private double paired;
    private boolean complete = true;
    private boolean adds;
    private boolean saysNothingElse = true;

    DeclaredSide(WeighedName listed, Query query) {
        this.listed = listed;
        this.query = query;
    }

    /**
     * Adds a word.
     *
     * @param fit how well it is paired with the listed name or with other facts about the facility; 0 if it is not
     * @param isInName whether it is paired with a word of the listed name itself
     */
    void add(Word word, double fit, boolean isInName) {
        weight += word.weight();
        paired += word.weight() * fit;
        boolean saysNothing = !isInName && WeakWords.saysNothing(listed, word);
        complete &= fit > 0 || saysNothing;
        adds |= fit == 0 && !WeakWords.isLittle(word);
        saysNothingElse &= isInName || saysNothing || PlaceWords.isCountry(word, query) || (fit > 0 && isRegion(word));
        if (word.isTelling() && fit == 0) {
            unpaired.add(word.text());
        }
    }

    private static boolean isRegion(Word word) {
        return PlaceWords.named(word).map(Place::isRegion).orElse(false);
    }

    /** The share of its words that are paired, by weight; in [0, 1]. */
    double coverage() {
        return weight == 0 ? 0 : paired / weight;
    }

    /** True if the unpaired words carry no meaning. */
    boolean isComplete() {
        return complete;
    }

    /** True if a word other than a filler word is not paired. */
    boolean adds() {
        return adds;
    }

    /** True if every meaningful word is in the listed name or is the facility's region or country. */
    boolean saysNothingElse() {
        return saysNothingElse;
    }

    /** The distinctive words that are not paired. */
    List<String> unpaired() {
        return unpaired;
    }
}

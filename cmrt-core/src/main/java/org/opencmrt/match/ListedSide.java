package org.opencmrt.match;

import org.opencmrt.internal.text.Place;
import org.opencmrt.internal.text.WordKind;

/**
 * Measures how much of a listed name is paired with words of a declared name. Words are added in order, without legal
 * forms.
 */
final class ListedSide {
    /** The factor for the weight of a word without meaning that only the listed name has. */
    private static final double NOTHING_SHARE = 0.3;

    /**
     * The factor for the weight of a region that only the listed name has. The province is the word that is most often
     * omitted.
     */
    private static final double REGION_SHARE = 0.5;

    /** The minimum fit at which a pair of words is certain enough to identify a company. */
    private static final double SURE = 0.8;

    /**
     * The first word alone can identify a name if it has this many letters, or about half of the weight of the
     * identifying words.
     */
    private static final int MIN_SHORT_NAME = 4;

    private static final int MIN_INITIALS = 2;
    private static final double HALF = 0.51;

    private final WeighedName listed;
    private final Query query;
    private double weight;
    private double paired;
    private boolean complete = true;
    private boolean adds;
    private double telling;
    private double identifying;
    private double open;
    private boolean seenLeading;
    private boolean leads;
    private boolean leadsByInitials;
    private boolean withoutRegion;
    private boolean withoutMore;

    ListedSide(WeighedName listed, Query query) {
        this.listed = listed;
        this.query = query;
    }

    /**
     * Adds a word.
     *
     * @param fit how well it is paired; 0 if it is not
     */
    void add(Word word, double fit) {
        boolean isOpen = fit == 0;
        boolean saysNothing = isOpen && WeakWords.saysNothing(listed, word);
        boolean isOpenRegion = isOpen && isRegion(word);
        weight += share(saysNothing, isOpenRegion) * word.weight();
        paired += word.weight() * fit;
        complete &= !isOpen || saysNothing;
        adds |= isOpen && !WeakWords.isLittle(word);
        telling += word.isTelling() && fit >= SURE ? word.weight() * fit : 0;
        withoutRegion |= isOpenRegion && !seenLeading;
        if (word.isTelling() || word.kind() == WordKind.PLACE) {
            identifying(word, fit, isOpenRegion);
        }
    }

    private void identifying(Word word, double fit, boolean isOpenRegion) {
        boolean isOpen = fit == 0;
        withoutMore |= isOpen && !isOpenRegion;
        if (!seenLeading && !isOpenRegion && !PlaceWords.isCountry(word, query)) {
            seenLeading = true;
            leads = fit >= (withoutRegion ? 1 : SURE) && word.text().length() >= MIN_SHORT_NAME;
            leadsByInitials = fit == 1 && word.text().length() >= MIN_INITIALS;
        }
        identifying += word.weight();
        open += isOpen ? word.weight() : 0;
    }

    private static double share(boolean saysNothing, boolean isRegion) {
        return saysNothing ? NOTHING_SHARE : isRegion ? REGION_SHARE : 1;
    }

    private static boolean isRegion(Word word) {
        return word.kind() == WordKind.PLACE
                && PlaceWords.named(word).map(Place::isRegion).orElse(false);
    }

    double weight() {
        return weight;
    }

    /**
     * The share of its words that are paired, by weight; words that are often omitted weigh less if they are not
     * paired.
     */
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

    /** The weight of the distinctive words that are certainly paired. */
    double telling() {
        return telling;
    }

    /** The share of its identifying words that are not paired, by weight. */
    double openShare() {
        return identifying == 0 ? 0 : open / identifying;
    }

    /** True if its first distinctive word is paired. A name without its region and town may be that of the group. */
    boolean leads() {
        return (leads && !(withoutRegion && withoutMore)) || (leadsByInitials && open <= HALF * identifying);
    }
}

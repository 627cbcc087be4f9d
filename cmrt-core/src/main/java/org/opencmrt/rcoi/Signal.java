package org.opencmrt.rcoi;

/** What an inquiry can come upon, and how much it weighs. */
public enum Signal {
    /** The user's origin data give a covered country, or a level that holds them, for a facility. */
    FACILITY_ORIGIN_COVERED(Weight.STRONG),
    /** A declaration says that a smelter sources from the covered countries. */
    ANSWER_COVERED(Weight.STRONG),
    /** The mine of a row lies in a covered country. */
    MINE_COVERED(Weight.STRONG),
    /** A facility stands in a covered country. */
    FACILITY_IN_COVERED(Weight.STRONG),
    /** Origins by way of other countries are plausible for a facility: level L2, or a country that the user calls one of transit. */
    ORIGIN_TRANSIT(Weight.WARNING),
    /** A declaration does not know, or does not say, whether a smelter sources from the covered countries. */
    ANSWER_UNKNOWN(Weight.OPEN),
    /** There are no origin data for a facility. */
    FACILITY_ORIGIN_UNKNOWN(Weight.OPEN),
    /** A row that did not become a facility. */
    ENTRY_UNRESOLVED(Weight.OPEN),
    /** A supplier was asked, and nothing that can be used came. */
    NO_ANSWER(Weight.OPEN),
    /** Origin data for a facility name countries, none of them covered. */
    ORIGIN_OUTSIDE(Weight.SUPPORT),
    /** A declaration says that no smelter sources from the covered countries. */
    ANSWER_OUTSIDE(Weight.SUPPORT),
    /** A declaration says that all of the metal is recycled or scrap, and no row of it says otherwise; or a facility recycles only. */
    RECYCLED(Weight.SUPPORT);

    /** How much a signal weighs. */
    public enum Weight {
        /** A reason to believe that the metal may come from covered countries. */
        STRONG,
        /** A warning sign, past which one must not look. */
        WARNING,
        /** Something that is not known. */
        OPEN,
        /** Speaks for an origin outside of the covered countries, or for recycled or scrap. */
        SUPPORT
    }

    private final Weight weight;

    Signal(Weight weight) {
        this.weight = weight;
    }

    /** How much it weighs. */
    public Weight weight() {
        return weight;
    }
}

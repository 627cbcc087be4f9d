package org.opencmrt.rcoi;

/** A signal that an inquiry can find, with its weight. */
public enum Signal {
    /** The user's origin data show a covered country, or a level that includes covered countries, for a facility. */
    FACILITY_ORIGIN_COVERED(Weight.STRONG),
    /** According to a declaration, a smelter sources from the covered countries. */
    ANSWER_COVERED(Weight.STRONG),
    /** A row reports a mine in a covered country. */
    MINE_COVERED(Weight.STRONG),
    /** A facility is located in a covered country. */
    FACILITY_IN_COVERED(Weight.STRONG),
    /**
     * Transit through other countries is plausible for a facility: level L2, or one of the user's transit countries.
     */
    ORIGIN_TRANSIT(Weight.WARNING),
    /** A declaration does not know, or does not say, whether a smelter sources from the covered countries. */
    ANSWER_UNKNOWN(Weight.OPEN),
    /** There are no origin data for a facility. */
    FACILITY_ORIGIN_UNKNOWN(Weight.OPEN),
    /** A row was not matched to a facility. */
    ENTRY_UNRESOLVED(Weight.OPEN),
    /** A surveyed supplier did not send a usable declaration. */
    NO_ANSWER(Weight.OPEN),
    /** The origin data for a facility show countries, none of them covered. */
    ORIGIN_OUTSIDE(Weight.SUPPORT),
    /** According to a declaration, no smelter sources from the covered countries. */
    ANSWER_OUTSIDE(Weight.SUPPORT),
    /**
     * According to a declaration, all of the metal is recycled or scrap, and no row contradicts it; or a facility
     * processes only recycled material.
     */
    RECYCLED(Weight.SUPPORT);

    /** The weight of a signal. */
    public enum Weight {
        /** A reason to believe that the metal may come from covered countries. */
        STRONG,
        /** A warning sign that must not be ignored. */
        WARNING,
        /** Missing information. */
        OPEN,
        /** Supports an origin outside of the covered countries, or recycled or scrap sources. */
        SUPPORT
    }

    private final Weight weight;

    Signal(Weight weight) {
        this.weight = weight;
    }

    /** The weight. */
    public Weight weight() {
        return weight;
    }
}

package org.opencmrt.rcoi;

/** What an inquiry comes to; the least demanding first. */
public enum RcoiOutcome {
    /** The mineral is not necessary to any product. */
    NOT_NECESSARY(Filing.NONE),
    /** All of it is recycled or scrap. */
    RECYCLED_OR_SCRAP(Filing.FORM_SD),
    /** None of it is from the covered countries. */
    NOT_FROM_COVERED(Filing.FORM_SD),
    /** Not all is known, and nothing gives a reason to believe that any is from the covered countries. */
    NO_REASON_TO_BELIEVE(Filing.FORM_SD),
    /** Not enough is known; treated as a reason to believe unless the company clears it. */
    UNDETERMINED(Filing.CONFLICT_MINERALS_REPORT),
    /** There is a reason to believe that some of it may be from the covered countries. */
    REASON_TO_BELIEVE(Filing.CONFLICT_MINERALS_REPORT);

    /** What is filed after it. */
    public enum Filing {
        /** Nothing. */
        NONE,
        /** Form SD with the inquiry and its result. */
        FORM_SD,
        /** Due diligence, and a Conflict Minerals Report with Form SD. */
        CONFLICT_MINERALS_REPORT
    }

    private final Filing filing;

    RcoiOutcome(Filing filing) {
        this.filing = filing;
    }

    /** What is filed after it. */
    public Filing filing() {
        return filing;
    }
}

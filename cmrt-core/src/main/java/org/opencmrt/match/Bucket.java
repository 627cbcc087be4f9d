package org.opencmrt.match;

/**
 * Where a declared row ends up in a roll-up. Every row ends in exactly one, and the buckets add up to the rows read. The
 * order is that of reports.
 */
public enum Bucket {
    /** Counted as a facility of the reference list. */
    FACILITY("matched to a facility"),
    /**
     * Several facilities are plausible, of the reference list or of the supplier's own look-up list, or one but not with
     * certainty: a person decides.
     */
    REVIEW("a person has to decide which facility is meant"),
    /** The supplier says "not listed", and nothing in the reference list is meant. */
    NOT_LISTED("a facility that the reference list does not have"),
    /** The supplier does not know the smelter yet. */
    NOT_YET_IDENTIFIED("the supplier has not identified the smelter yet"),
    /** Neither the id nor the name is in the reference list. */
    UNRESOLVED("neither id nor name is in the reference list"),
    /** Id and name, or id and metal, point to different facilities. */
    CONTRADICTORY("id and name, or id and metal, point to different facilities"),
    /**
     * Says again what was counted already: a facility that an earlier row of the same declaration names, or any row of a
     * file whose content was counted under another file's name.
     */
    DUPLICATE("said already by another row of the declaration, or by a file of the same content"),
    /** The declaration itself says that the metal is not used, does not remain in the product, or is not declared. */
    OUT_OF_SCOPE("the declaration says that it is not about this metal");

    private final String meaning;

    Bucket(String meaning) {
        this.meaning = meaning;
    }

    /** What it means for a row to be here, in words that continue "left out because". */
    public String meaning() {
        return meaning;
    }

    /** True for rows that are kept apart and need somebody's attention: neither a facility nor a mere repetition. */
    public boolean isOpen() {
        return this != FACILITY && this != DUPLICATE;
    }
}

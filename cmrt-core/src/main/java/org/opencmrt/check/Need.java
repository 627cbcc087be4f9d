package org.opencmrt.check;

/** What a rule may need to know beside the declaration. All of it is optional; see {@link ReviewInputs}. */
public enum Need {
    /** The day as of which declarations are judged. */
    AS_OF("the day of review"),
    /** That day, or the reporting year. */
    AS_OF_OR_PERIOD("the day of review or the reporting year"),
    /** A reference list of facilities. */
    REFERENCE("a reference list"),
    /** Audit status lists. */
    STATUS("audit status lists"),
    /** Countries of origin by facility. */
    ORIGINS("origin data"),
    /** The list of suppliers that were asked. */
    ASKED_SUPPLIERS("the list of suppliers that were asked"),
    /** The metals that are expected of this supplier. */
    EXPECTED_METALS("the metals expected of the supplier"),
    /** The scope that was asked for. */
    EXPECTED_SCOPE("the scope that was asked for"),
    /** The user's list of names and ids that are known not to be smelters. */
    NON_SMELTERS("a list of companies that are no smelters");

    private final String label;

    Need(String label) {
        this.label = label;
    }

    /** In words, such as {@code a reference list}. */
    public String label() {
        return label;
    }
}

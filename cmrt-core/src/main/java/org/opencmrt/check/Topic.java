package org.opencmrt.check;

/** What a rule is about. */
public enum Topic {
    /** The file and its template. */
    DOCUMENT("Document"),
    /** The company block. */
    COMPANY("Company"),
    /** The numbered questions, asked for each metal. */
    ANSWERS("Answers about metals"),
    /** The lettered questions, about the company's own programme. */
    PROGRAM("Answers about the company"),
    /** A row of the smelter list. */
    SMELTER_ROWS("Smelter rows"),
    /** The smelter list as a whole. */
    SMELTER_LIST("Smelter list");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    /** In words, as a heading. */
    public String label() {
        return label;
    }
}

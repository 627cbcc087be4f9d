package org.opencmrt.model;

/**
 * The questions of the templates by meaning. Their numbers change between versions, but the meaning does not. For
 * example, the question whether all of the metal is recycled is question 4 of CMRT 5.x and question 5 of 6.x.
 */
public enum Question {
    /** Is the metal intentionally added to, or used in the production of, the products? */
    INTENTIONALLY_ADDED(Level.METAL),
    /** Does any of the metal remain in the products? */
    REMAINS_IN_PRODUCT(Level.METAL),
    /** Does any smelter source from the covered countries: the DR Congo and its nine adjoining countries? */
    COVERED_COUNTRIES(Level.METAL),
    /** Does any smelter source from a conflict-affected or high-risk area? */
    CAHRA(Level.METAL),
    /** Is all of the metal from recycled or scrap sources? */
    RECYCLED_OR_SCRAP(Level.METAL),
    /**
     * Is any of the metal from a recycler or scrap supplier (CMRT 2.x)? Weaker than {@link #RECYCLED_OR_SCRAP}: it does
     * not ask for all of it.
     */
    FROM_RECYCLER_OR_SCRAP_SUPPLIER(Level.METAL),
    /** What percentage of the relevant suppliers responded? */
    SUPPLIER_RESPONSE_RATE(Level.METAL),
    /** Have all smelters of the supply chain been identified? */
    ALL_SMELTERS_IDENTIFIED(Level.METAL),
    /** Have all smelters been validated by the audit program (CMRT 2.x)? */
    ALL_SMELTERS_VALIDATED(Level.METAL),
    /** Does this declaration report all smelter information received from suppliers? */
    ALL_SMELTERS_REPORTED(Level.METAL),

    /** Is there a conflict minerals sourcing policy? */
    POLICY_ESTABLISHED(Level.COMPANY),
    /** Is the policy publicly available? The comment should contain its web address. */
    POLICY_PUBLIC(Level.COMPANY),
    /** Does the policy cover the risks of Annex II of the OECD guidance (CRT)? */
    POLICY_COVERS_OECD_ANNEX_II(Level.COMPANY),
    /** Must direct suppliers be "DRC conflict free" (before CMRT 6.0)? */
    REQUIRES_DRC_CONFLICT_FREE(Level.COMPANY),
    /** Must suppliers exercise due diligence (CRT)? */
    REQUIRES_SUPPLIER_DUE_DILIGENCE(Level.COMPANY),
    /** Must direct suppliers source from smelters validated by an independent audit? */
    REQUIRES_VALIDATED_SMELTERS(Level.COMPANY),
    /** Must suppliers address the risks of Annex II of the OECD guidance (CRT)? */
    REQUIRES_ANNEX_II_OF_SUPPLIERS(Level.COMPANY),
    /** Have due diligence measures been implemented? */
    DUE_DILIGENCE_IMPLEMENTED(Level.COMPANY),
    /** Are relevant suppliers surveyed? */
    SURVEYS_SUPPLIERS(Level.COMPANY),
    /** Are suppliers asked for the names of smelters (CMRT 2 to 4)? */
    REQUESTS_SMELTER_NAMES(Level.COMPANY),
    /** Are suppliers' responses reviewed against the company's expectations? */
    REVIEWS_RESPONSES(Level.COMPANY),
    /** Does the review process include corrective action? */
    CORRECTIVE_ACTION(Level.COMPANY),
    /** Must the company report under the SEC's rule or the EU's regulation? */
    DISCLOSURE_REQUIRED(Level.COMPANY);

    /** Whether a question is asked about each metal or about the company. */
    public enum Level {
        /** Asked once for each metal (numbered questions). */
        METAL,
        /** Asked about the company (lettered questions), although the EMRT asks one of them for each mineral. */
        COMPANY
    }

    private final Level level;

    Question(Level level) {
        this.level = level;
    }

    /** Whether the question is asked about each metal or about the company. */
    public Level level() {
        return level;
    }
}

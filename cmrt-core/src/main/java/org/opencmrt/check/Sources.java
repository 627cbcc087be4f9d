package org.opencmrt.check;

/** Where rules come from. */
final class Sources {
    static final String INSTRUCTIONS = "templates, sheet Instructions";
    static final String DEFINITIONS = "templates, sheets Instructions and Definitions";
    static final String CHECKER = "templates, sheet Checker";
    static final String REVISION = "templates, sheet Revision";
    static final String RMI = "RMI, questions and answers on reporting templates";
    static final String FACILITIES = "RMI, pages on facilities and audit status";
    static final String RULE = "17 CFR 240.13p-1; SEC release 34-67716 (inquiry and warning signs)";
    static final String COVERED = "Dodd-Frank Act, section 1502(e)(1)";
    static final String OECD = "OECD Due Diligence Guidance, steps 1 and 2";
    static final String CONSISTENCY = "consistency of answers";
    static final String PRACTICE = "practice of review programs";

    private Sources() {}
}

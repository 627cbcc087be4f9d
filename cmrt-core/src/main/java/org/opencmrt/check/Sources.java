package org.opencmrt.check;

/** The sources of rules. */
final class Sources {
    static final String INSTRUCTIONS = "templates, Instructions sheet";
    static final String DEFINITIONS = "templates, Instructions and Definitions sheets";
    static final String CHECKER = "templates, Checker sheet";
    static final String REVISION = "templates, Revision sheet";
    static final String RMI = "RMI, FAQ on reporting templates";
    static final String FACILITIES = "RMI, pages on facilities and audit status";
    static final String RULE = "17 CFR 240.13p-1; SEC release 34-67716 (inquiry and warning signs)";
    static final String COVERED = "Dodd-Frank Act, section 1502(e)(1)";
    static final String OECD = "OECD Due Diligence Guidance, steps 1 and 2";
    static final String CONSISTENCY = "consistency of answers";
    static final String PRACTICE = "practice of review programs";

    private Sources() {}
}

package org.opencmrt.model;

/**
 * The rule behind a {@link Finding}: what it means, how much it matters, and what to do about it. The rules of the
 * library are listed in {@code docs/findings.md}. Two rules with the same id are the same rule.
 */
public interface RuleId {
    /** The id, such as {@code READ_LAYOUT_NEAREST}; part of the API, never changes its meaning. */
    String id();

    /** The default severity of its findings. */
    Finding.Severity severity();

    /** What a finding of this rule means: one plain sentence without names or figures. Never blank. */
    String meaning();

    /** What to do about a finding of this rule. Never blank. */
    String remedy();

    /** Who must act on a finding. */
    Audience audience();

    /**
     * A rule that is not part of this version of the library: a rule of your own application or of a newer version. Its
     * findings keep their id, severity, and message; its audience is the reviewer.
     *
     * @throws IllegalArgumentException when the id is blank
     */
    static RuleId other(String id, Finding.Severity severity) {
        return new OtherRule(id, severity);
    }

    /** Who acts on the findings of a rule. */
    enum Audience {
        /** The supplier corrects or completes its declaration. */
        SUPPLIER,
        /** The person who reviews declarations checks or decides something. */
        REVIEWER,
        /** The user of the library corrects its own lists, files, or settings. */
        USER
    }
}

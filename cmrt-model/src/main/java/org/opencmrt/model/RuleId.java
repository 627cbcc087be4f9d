package org.opencmrt.model;

/**
 * The rule behind a {@link Finding}: what it means, how much it matters, and what to do about it. The rules of the library are
 * listed in {@code docs/findings.md}. Two rules are the same when their ids are.
 */
public interface RuleId {
    /** The id, such as {@code READ_LAYOUT_NEAREST}; part of the API, never changes its meaning. */
    String id();

    /** How much its findings matter, unless a finding says otherwise. */
    Severity severity();

    /** What a finding of this rule means: one plain sentence without names or figures. Never blank. */
    String meaning();

    /** What to do about a finding of this rule. Never blank. */
    String remedy();

    /** Who has to do it. */
    Audience audience();

    /**
     * A rule that is not one of the library's: an application's own, or that of a newer version of the library. Its findings
     * keep their id, severity, and message.
     *
     * @throws IllegalArgumentException when the id is blank
     */
    static RuleId other(String id, Severity severity) {
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

package org.opencmrt.match;

import java.util.Map;
import java.util.stream.Collectors;

/** Why an entry of a smelter list was not matched to a facility. Each unmatched entry has exactly one kind; in report order. */
public enum UnmatchedKind {
    /** One or more facilities of the reference list may be meant; a person has to decide. */
    UNCERTAIN("uncertain match", "uncertain matches", "a person must decide which facility is meant"),
    /** The name fits several facilities of one group. */
    GROUP_NAME("group name", "group names", "the name fits several facilities of one group"),
    /** It names a facility that the reference list does not include. */
    UNKNOWN_FACILITY("unknown facility", "unknown facilities", "the reference list does not include the facility"),
    /** Its ID and name, or its ID and metal, point to different facilities. */
    CONTRADICTORY(
            "contradictory entry",
            "contradictory entries",
            "the ID and the name, or the ID and the metal, point to different facilities"),
    /** The supplier has not identified the smelter yet. */
    NOT_YET_IDENTIFIED("not yet identified", "not yet identified", "the supplier has not identified the smelter yet"),
    /** The supplier does not disclose the smelter, as "confidential" says. */
    WITHHELD("withheld name", "withheld names", "the supplier does not disclose the smelter"),
    /** It names nothing: it is blank, or a placeholder such as "N/A". */
    PLACEHOLDER("placeholder", "placeholders", "the entry is a placeholder and names no smelter"),
    /** The declaration says that the metal is not used, does not remain in the product, or is not declared. */
    OUT_OF_SCOPE("out of scope", "out of scope", "the declaration says that it does not cover this metal");

    private final String one;
    private final String many;
    private final String meaning;

    UnmatchedKind(String one, String many, String meaning) {
        this.one = one;
        this.many = many;
        this.meaning = meaning;
    }

    /** The kind in one or two words, such as {@code unknown facility}. */
    public String label() {
        return one;
    }

    /** What the kind means, in a clause that can follow "because". */
    public String meaning() {
        return meaning;
    }

    /** True when the entry points to some facility, known or not; false when it names none, or is out of scope. */
    public boolean namesFacility() {
        return this == UNCERTAIN || this == GROUP_NAME || this == UNKNOWN_FACILITY || this == CONTRADICTORY;
    }

    /**
     * Counts in words, such as {@code 7 entries are unmatched (5 not yet identified, 2 placeholders)}; an empty text when there
     * are none.
     */
    public static String text(Map<UnmatchedKind, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return all == 0
                ? ""
                : all + (all == 1 ? " entry is unmatched (" : " entries are unmatched (")
                        + counts.entrySet().stream()
                                .filter(count -> count.getValue() > 0)
                                .map(count -> count.getValue() + " "
                                        + (count.getValue() == 1 ? count.getKey().one : count.getKey().many))
                                .collect(Collectors.joining(", "))
                        + ")";
    }
}

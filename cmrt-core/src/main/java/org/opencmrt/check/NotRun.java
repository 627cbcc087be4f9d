package org.opencmrt.check;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A rule that did not see all that it looks for, because something was not given. It has not been passed.
 *
 * @param rule the rule's id
 * @param missing what was not given; never empty
 * @param extent how much of the rule was left out
 */
public record NotRun(String rule, Set<Need> missing, Extent extent) {
    /** How much of a rule was left out. */
    public enum Extent {
        /** All of it. */
        WHOLLY,
        /** A part: the rest was looked at. */
        PARTLY
    }

    /** Copies the needs. */
    public NotRun {
        Objects.requireNonNull(rule, "rule");
        missing = Collections.unmodifiableSet(EnumSet.copyOf(missing));
        Objects.requireNonNull(extent, "extent");
    }
}

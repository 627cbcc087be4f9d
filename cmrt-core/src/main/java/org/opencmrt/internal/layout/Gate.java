package org.opencmrt.internal.layout;

import java.util.Objects;

/**
 * When an item of the Checker is required, when it is complete, and when its total counts it.
 *
 * @param requiredIf the declaration needs it
 * @param completeIf it is filled in as the template wants it
 * @param countedIf the total takes it in; some versions leave items out of their sum
 */
public record Gate(Condition requiredIf, Condition completeIf, Condition countedIf) {
    /** Checks that nothing is null. */
    public Gate {
        Objects.requireNonNull(requiredIf, "requiredIf");
        Objects.requireNonNull(completeIf, "completeIf");
        Objects.requireNonNull(countedIf, "countedIf");
    }
}

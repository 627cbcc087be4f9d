package org.opencmrt.check;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opencmrt.model.DeclarationScope;
import org.opencmrt.model.Metal;

/**
 * What the asking company expects of one supplier.
 *
 * @param metals the metals expected in what it delivers; empty when not told
 * @param scope the scope that was asked for; empty when any will do
 */
public record Expectation(Set<Metal> metals, Optional<DeclarationScope> scope) {
    /** Copies the metals. */
    public Expectation {
        metals = Set.copyOf(metals);
        Objects.requireNonNull(scope, "scope");
    }

    /** Expects nothing in particular. */
    public static Expectation nothing() {
        return new Expectation(Set.of(), Optional.empty());
    }
}

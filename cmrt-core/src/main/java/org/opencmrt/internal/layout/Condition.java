package org.opencmrt.internal.layout;

/**
 * A condition of a template's Checker, evaluated for one of its items. Layouts name and combine conditions. Immutable.
 */
@FunctionalInterface
public interface Condition {
    /** True if the condition is met for the item that the facts describe. */
    boolean holds(Facts facts);
}

package org.opencmrt.internal.layout;

/** A condition of a template's Checker, put to one of its items. The layouts name and combine them. Immutable. */
public interface Condition {
    /** True when it holds for the item that the facts are about. */
    boolean holds(Facts facts);

    /** The condition in words, or its name where the layout gives it one. */
    String words();
}

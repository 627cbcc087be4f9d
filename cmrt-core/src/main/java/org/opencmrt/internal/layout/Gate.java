package org.opencmrt.internal.layout;

import java.util.function.Predicate;

/**
 * The conditions under which an item of the Checker is required, is complete, and counts in the total.
 *
 * @param requiredIf the item is required
 * @param completeIf the item is filled in as the template requires
 * @param countedIf the total includes the item; some versions omit items from the total
 */
public record Gate(Predicate<Facts> requiredIf, Predicate<Facts> completeIf, Predicate<Facts> countedIf) {}

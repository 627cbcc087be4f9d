package org.opencmrt.internal.layout;

/**
 * The conditions under which an item of the Checker is required, is complete, and counts in the total.
 *
 * @param requiredIf the item is required
 * @param completeIf the item is filled in as the template requires
 * @param countedIf the total includes the item; some versions omit items from the total
 */
public record Gate(Condition requiredIf, Condition completeIf, Condition countedIf) {}

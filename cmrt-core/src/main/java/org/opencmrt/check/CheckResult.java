package org.opencmrt.check;

import java.util.List;

/**
 * What the template's own Checker says of a declaration.
 *
 * @param items the fields that it looks at, in its order
 */
public record CheckResult(List<CheckItem> items) {
    /** Copies the items. */
    public CheckResult {
        items = List.copyOf(items);
    }

    /** How many fields are still to be completed: the number that the Checker sheet shows. */
    public int incompleteTotal() {
        return (int) items.stream().filter(CheckItem::isOpen).count();
    }
}

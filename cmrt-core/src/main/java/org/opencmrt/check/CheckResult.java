package org.opencmrt.check;

import java.util.List;
import org.opencmrt.model.Finding;

/**
 * What the template's own Checker says of a declaration.
 *
 * @param items the fields that it looks at, in its order
 * @param findings what is still to be completed, in the same order: all {@code ERROR}, each with the cell and a request to
 *     the supplier
 */
public record CheckResult(List<CheckItem> items, List<Finding> findings) {
    /** Copies the lists. */
    public CheckResult {
        items = List.copyOf(items);
        findings = List.copyOf(findings);
    }

    /** How many fields are still to be completed: the number that the Checker sheet shows. */
    public int incompleteTotal() {
        return (int)
                items.stream().filter(item -> item.isOpen() && item.counted()).count();
    }

    /** True when nothing is left to be completed. */
    public boolean isComplete() {
        return items.stream().noneMatch(CheckItem::isOpen);
    }
}

package org.opencmrt.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;

/**
 * What the template's own Checker says of a declaration.
 *
 * @param items the fields that it looks at, in its order
 * @param findings what is still to be completed, in the same order: all {@code ERROR}, each with the cell and a request to
 *     the supplier
 */
public record CheckResult(List<Item> items, List<Finding> findings) {
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
        return items.stream().noneMatch(Item::isOpen);
    }

    /**
     * A field that the template's own Checker sheet looks at.
     *
     * @param cell where the answer belongs
     * @param item what is asked for, such as {@code COMPANY_NAME} or the name of a question; part of the API
     * @param metal the metal that it is asked about; empty when it is asked about the company or the whole declaration
     * @param required whether the declaration, as far as it is filled in, needs it
     * @param complete whether it is filled in as the template wants it
     * @param counted whether the total of the Checker sheet takes it in; some versions leave an item out of their sum
     */
    public record Item(
            CellRef cell, String item, Optional<Metal> metal, boolean required, boolean complete, boolean counted) {
        /** Checks that everything is there. */
        public Item {
            Objects.requireNonNull(cell, "cell");
            Objects.requireNonNull(metal, "metal");
            if (item.isBlank()) {
                throw new IllegalArgumentException("item must not be blank");
            }
        }

        /** True when it is still to be completed, whether or not the Checker sheet counts it. */
        public boolean isOpen() {
            return required && !complete;
        }
    }
}

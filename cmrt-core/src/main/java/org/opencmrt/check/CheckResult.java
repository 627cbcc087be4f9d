package org.opencmrt.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Metal;

/**
 * The result of the template's own Checker for a declaration.
 *
 * @param items the fields that the Checker examines, in its order
 * @param findings a finding for each incomplete field, in the same order; each is an {@code ERROR} with the cell and a
 *     request to the supplier
 */
public record CheckResult(List<Item> items, List<Finding> findings) {
    /** Copies the lists. */
    public CheckResult {
        items = List.copyOf(items);
        findings = List.copyOf(findings);
    }

    /** The number of incomplete fields, as the Checker sheet shows it. */
    public int incompleteTotal() {
        return (int)
                items.stream().filter(item -> item.isOpen() && item.counted()).count();
    }

    /** True if no required field is incomplete, whether or not the Checker sheet counts it. */
    public boolean isComplete() {
        return items.stream().noneMatch(Item::isOpen);
    }

    /**
     * A field that the template's own Checker sheet examines.
     *
     * @param cell the cell where the value belongs
     * @param item the field, such as {@code COMPANY_NAME} or the name of a question; part of the API
     * @param metal the metal that it is about; empty if it is about the company or the entire declaration
     * @param required whether the field is required, given what is filled in so far
     * @param complete whether the field is filled in as the template requires
     * @param counted whether the total on the Checker sheet includes it; some versions omit an item from the total
     */
    public record Item(
            CellRef cell, String item, Optional<Metal> metal, boolean required, boolean complete, boolean counted) {
        /** Checks that nothing is null. */
        public Item {
            Objects.requireNonNull(cell, "cell");
            Objects.requireNonNull(metal, "metal");
            if (item.isBlank()) {
                throw new IllegalArgumentException("item must not be blank");
            }
        }

        /** True if the field is required but incomplete, whether or not the Checker sheet counts it. */
        public boolean isOpen() {
            return required && !complete;
        }
    }
}

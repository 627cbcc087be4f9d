package org.opencmrt.check;

import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;

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
public record CheckItem(
        CellRef cell, String item, Optional<Metal> metal, boolean required, boolean complete, boolean counted) {
    /** Checks that everything is there. */
    public CheckItem {
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

package org.opencmrt.fill;

import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;

/**
 * Something that the declaration says and that was not written.
 *
 * @param part the part of the form
 * @param field the field by its name in the model, as in {@link FilledCell#field()}; for a row that was left out as a whole
 *     {@code ROW}
 * @param metal the metal that it is about, if one
 * @param value what the declaration says
 * @param source the cell that says it; empty when it comes from no cell
 * @param reason why it was not written, and what to do; a sentence for the user
 */
public record LeftOut(
        FormPart part, String field, Optional<Metal> metal, String value, Optional<CellRef> source, String reason) {
    /** Checks that nothing is null. */
    public LeftOut {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(reason, "reason");
    }
}

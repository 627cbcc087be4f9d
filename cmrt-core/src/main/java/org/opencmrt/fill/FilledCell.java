package org.opencmrt.fill;

import java.util.Objects;
import java.util.Optional;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Metal;

/**
 * A cell that was filled in.
 *
 * @param part the part of the form
 * @param field the field by its name in the model: a {@link org.opencmrt.model.CompanyField}, {@link
 *     org.opencmrt.model.Question}, or column such as {@link org.opencmrt.model.SmelterColumn}
 * @param metal the metal that it is about, if one
 * @param target the cell of the filled workbook
 * @param value what stands there now; a date as ISO 8601 writes it, the number 1 of "100 %" as {@code 1}
 * @param source the cell from which the declaration took it; empty when it comes from no cell
 */
public record FilledCell(
        FormPart part, String field, Optional<Metal> metal, CellRef target, String value, Optional<CellRef> source) {
    /** Checks that nothing is null. */
    public FilledCell {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(metal, "metal");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
    }
}

package org.opencmrt.model;

import java.util.Objects;
import java.util.Optional;

/**
 * The template of a declaration.
 *
 * @param id family and version as shown in the workbook
 * @param language the display language that the supplier selected; empty if the cell is blank or not a known language
 * @param layout how well the layout fits
 */
public record Template(TemplateId id, Optional<TemplateLanguage> language, LayoutFit layout) {
    /** Checks that nothing is null. */
    public Template {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(layout, "layout");
    }
}

package org.opencmrt.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Which template a declaration was made with.
 *
 * @param id family and version as the workbook prints them
 * @param language the language that the supplier chose for the questions; empty when the selector is blank or unknown
 * @param layout how well the layout is known to fit
 */
public record Template(TemplateId id, Optional<TemplateLanguage> language, LayoutFit layout) {
    /** Checks that nothing is null. */
    public Template {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(layout, "layout");
    }
}

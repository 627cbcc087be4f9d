package org.opencmrt.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The template of a declaration.
 *
 * @param id family and version as shown in the workbook
 * @param language the display language that the supplier selected; empty if the cell is blank or not a known language
 * @param layout how well the layout fits
 */
public record Template(TemplateId id, Optional<Language> language, Fit layout) {
    /** Checks that nothing is null. */
    public Template {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(layout, "layout");
    }

    /** How well the layout used to read a workbook fits it. */
    public enum Fit {
        /** The layout belongs to the version shown in the workbook, and all its anchors match. */
        EXACT,
        /** The version is unknown, or the sheet was altered. The nearest layout with matching anchors was used. */
        NEAREST
    }

    /** The display languages of the templates. Answers must be in English in any display language. */
    public enum Language {
        /** English. */
        ENGLISH,
        /** Chinese. */
        CHINESE,
        /** Japanese. */
        JAPANESE,
        /** Korean. */
        KOREAN,
        /** French. */
        FRENCH,
        /** Portuguese. */
        PORTUGUESE,
        /** German. */
        GERMAN,
        /** Spanish. */
        SPANISH,
        /** Italian. */
        ITALIAN,
        /** Turkish. */
        TURKISH;

        /** The English name of the language. */
        public String label() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }
}

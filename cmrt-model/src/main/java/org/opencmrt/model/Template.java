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
        ENGLISH("English"),
        /** Chinese. */
        CHINESE("Chinese"),
        /** Japanese. */
        JAPANESE("Japanese"),
        /** Korean. */
        KOREAN("Korean"),
        /** French. */
        FRENCH("French"),
        /** Portuguese. */
        PORTUGUESE("Portuguese"),
        /** German. */
        GERMAN("German"),
        /** Spanish. */
        SPANISH("Spanish"),
        /** Italian. */
        ITALIAN("Italian"),
        /** Turkish. */
        TURKISH("Turkish");

        private final String label;

        Language(String label) {
            this.label = label;
        }

        /** The English name of the language. */
        public String label() {
            return label;
        }
    }
}

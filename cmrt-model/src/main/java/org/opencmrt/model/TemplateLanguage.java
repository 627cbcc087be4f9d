package org.opencmrt.model;

/** The display languages of the templates. Answers must be in English in any display language. */
public enum TemplateLanguage {
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

    TemplateLanguage(String label) {
        this.label = label;
    }

    /** The English name of the language. */
    public String label() {
        return label;
    }
}

package org.opencmrt.read;

import java.util.Map;
import java.util.Optional;
import org.opencmrt.model.TemplateLanguage;

/** The languages as the templates' selector names them, in the language itself. */
final class LanguageText {
    private static final Map<TemplateLanguage, String> OWN_NAMES = Map.of(
            TemplateLanguage.ENGLISH, "english",
            TemplateLanguage.CHINESE, "中文",
            TemplateLanguage.JAPANESE, "日本語",
            TemplateLanguage.KOREAN, "한국어",
            TemplateLanguage.FRENCH, "français",
            TemplateLanguage.PORTUGUESE, "português",
            TemplateLanguage.GERMAN, "deutsch",
            TemplateLanguage.SPANISH, "español",
            TemplateLanguage.ITALIAN, "italiano",
            TemplateLanguage.TURKISH, "türkçe");

    private LanguageText() {}

    /** The language of a selector's text, such as {@code 中文 Chinese}; empty when it is none of them. */
    static Optional<TemplateLanguage> read(String text) {
        String folded = Fold.of(text);
        for (TemplateLanguage language : TemplateLanguage.values()) {
            if (folded.contains(OWN_NAMES.get(language)) || folded.contains(Fold.of(language.label()))) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}

package org.opencmrt.read;

import java.util.Map;
import java.util.Optional;
import org.opencmrt.model.Template;

/** The languages as the templates' language selector shows them: each in its own language. */
final class LanguageText {
    private static final Map<Template.Language, String> OWN_NAMES = Map.of(
            Template.Language.ENGLISH, "english",
            Template.Language.CHINESE, "中文",
            Template.Language.JAPANESE, "日本語",
            Template.Language.KOREAN, "한국어",
            Template.Language.FRENCH, "français",
            Template.Language.PORTUGUESE, "português",
            Template.Language.GERMAN, "deutsch",
            Template.Language.SPANISH, "español",
            Template.Language.ITALIAN, "italiano",
            Template.Language.TURKISH, "türkçe");

    private LanguageText() {}

    /** The language for a text of the selector, such as {@code 中文 Chinese}; empty if it is not one of them. */
    static Optional<Template.Language> read(String text) {
        String folded = Fold.of(text);
        for (Template.Language language : Template.Language.values()) {
            if (folded.contains(OWN_NAMES.get(language)) || folded.contains(Fold.of(language.label()))) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}

package org.opencmrt.read;

import java.util.List;
import java.util.Optional;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.model.Template;

/** The languages as the templates' language selector shows them: each in its own language. */
final class LanguageText {
    private static final List<String[]> NAMES = Resources.rows(LanguageText.class, "languages.tsv");

    private LanguageText() {}

    /** The language for a text of the selector, such as {@code 中文 Chinese}; empty if it is not one of them. */
    static Optional<Template.Language> read(String text) {
        String folded = Fold.of(text);
        return NAMES.stream()
                .filter(name -> folded.contains(name[1]) || folded.contains(name[2]))
                .map(name -> Template.Language.valueOf(name[0]))
                .findFirst();
    }
}

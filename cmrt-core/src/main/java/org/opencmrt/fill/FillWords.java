package org.opencmrt.fill;

import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.model.Company;
import org.opencmrt.model.Metal;

/** The labels of questions and fields. */
final class FillWords {
    private static final Properties WORDS = Resources.properties(FillWords.class, "words.properties");

    private FillWords() {}

    /** The question or the field as text. */
    static String of(String item) {
        return WORDS.getProperty(item, item);
    }

    static String label(Company.Field field) {
        return of(field.name());
    }

    static String label(String number, Optional<Metal> metal) {
        return "Question " + number + metal.map(one -> " about " + lower(one)).orElse("");
    }

    static String lower(Metal metal) {
        return metal.label().toLowerCase(Locale.ROOT);
    }
}

package org.opencmrt.fill;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.opencmrt.model.CompanyField;
import org.opencmrt.model.Metal;

/** What questions and fields are called. */
final class FillWords {
    private static final Properties WORDS = load();

    private FillWords() {}

    /** The question or the field in words. */
    static String of(String item) {
        return WORDS.getProperty(item, item);
    }

    static String label(CompanyField field) {
        return of(field.name());
    }

    static String label(String number, Optional<Metal> metal) {
        return "Question " + number + metal.map(one -> " about " + lower(one)).orElse("");
    }

    static String lower(Metal metal) {
        return metal.label().toLowerCase(Locale.ROOT);
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream bytes = Objects.requireNonNull(FillWords.class.getResourceAsStream("words.properties"));
                Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("words.properties cannot be read from the jar", e);
        }
        return words;
    }
}

package org.opencmrt.check;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencmrt.internal.text.Resources;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.Severity;

/**
 * The sentences of the check's findings, in one language: by keys such as {@code CHECK_COMPANY_NAME.message} and
 * {@code CHECK_COMPANY_NAME.followUp}. Immutable and thread-safe.
 */
public final class CheckTexts {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");
    private static final CheckTexts ENGLISH = new CheckTexts(load());

    private final Map<String, String> texts;

    private CheckTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The sentences that come with the library. */
    public static CheckTexts english() {
        return ENGLISH;
    }

    /** Other sentences; those that are lacking, or blank, stay English. */
    public static CheckTexts over(Map<String, String> others) {
        Map<String, String> texts = new TreeMap<>(ENGLISH.texts);
        texts.replaceAll((key, english) -> {
            String other = others.getOrDefault(key, "");
            return other.isBlank() ? english : other;
        });
        return new CheckTexts(texts);
    }

    /** All sentences by their keys, with names in braces where something is quoted; unmodifiable. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(texts);
    }

    /** What a rule says about a cell. */
    Finding finding(CheckRule rule, String variant, CellRef cell, Map<String, String> slots) {
        String key = variant.isEmpty() ? rule.id() : rule.id() + "." + variant;
        return Finding.at(cell, rule.id(), Severity.ERROR, fill(key + ".message", slots))
                .asking(fill(key + ".followUp", slots));
    }

    private String fill(String key, Map<String, String> slots) {
        return SLOT.matcher(Objects.requireNonNull(texts.get(key), key))
                .replaceAll(slot -> Matcher.quoteReplacement(slots.getOrDefault(slot.group(1), slot.group())));
    }

    private static Map<String, String> load() {
        Properties properties = Resources.properties(CheckTexts.class, "checker-messages.properties");
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}

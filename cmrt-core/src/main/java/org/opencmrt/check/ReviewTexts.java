package org.opencmrt.check;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.opencmrt.internal.rules.Catalog;
import org.opencmrt.internal.rules.CheckRule;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.RuleId;

/**
 * The sentences of findings, in one language. A catalogue is a properties file in UTF-8 with the keys {@code ID.message} and
 * {@code ID.followUp}, where {@code ID} is that of the rule, and with names in braces where something is quoted:
 *
 * <pre>{@code
 * REVIEW_DATE_FUTURE.message = The effective date {date} lies after {asOf}.
 * }</pre>
 *
 * <p>A language is one more file; keys that it lacks are taken from English. Immutable and thread-safe.
 */
public final class ReviewTexts {
    private static final ReviewTexts ENGLISH = load();

    private final Map<String, String> texts;

    private ReviewTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The catalogue that comes with the library. */
    public static ReviewTexts english() {
        return ENGLISH;
    }

    /**
     * Reads a catalogue; what it lacks stays English.
     *
     * @throws IOException when the file cannot be read
     */
    public static ReviewTexts read(Path properties) throws IOException {
        return parse(Files.readString(properties));
    }

    /** Reads a catalogue from a text in the form of a properties file; what it lacks stays English. */
    public static ReviewTexts parse(String properties) {
        try {
            Properties read = new Properties();
            read.load(new StringReader(properties));
            return over(ENGLISH.texts, read);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }

    /**
     * The keys that the catalogue has and English lacks, sorted. The library asks for none of them: they are misspelled, or
     * the texts of an application's own rules.
     */
    public List<String> ownKeys() {
        return texts.keySet().stream()
                .filter(key -> !ENGLISH.texts.containsKey(key))
                .toList();
    }

    /** The sentence of a rule's findings; empty when the catalogue has none. */
    public Optional<String> message(String rule) {
        return find(rule + ".message");
    }

    /** What a rule asks of the supplier; empty when it asks nothing. */
    public Optional<String> followUp(String rule) {
        return find(rule + ".followUp");
    }

    /**
     * A finding about a whole file or supplier in the words of this catalogue.
     *
     * @throws IllegalArgumentException when the catalogue has no message for the rule
     */
    public Finding finding(RuleId rule, Map<String, String> slots) {
        String message = message(rule.id())
                .orElseThrow(() -> new IllegalArgumentException("the catalog has no message for " + rule.id()));
        return new Finding(
                rule,
                rule.severity(),
                Catalog.fill(message, slots),
                slots,
                Optional.empty(),
                Optional.empty(),
                followUp(rule.id()).map(text -> Catalog.fill(text, slots)));
    }

    /** What a rule of completeness says about a cell. */
    Finding finding(CheckRule rule, String variant, CellRef cell, Map<String, String> slots) {
        String key = variant.isEmpty() ? rule.id() : rule.id() + "." + variant;
        return new Finding(
                rule,
                rule.severity(),
                Catalog.fill(sentence(key + ".message"), slots),
                slots,
                Optional.of(cell),
                Optional.empty(),
                Optional.of(Catalog.fill(sentence(key + ".followUp"), slots)));
    }

    /**
     * Any text of the catalogue by its key, such as the words of letters ({@code letter.found}).
     *
     * @throws IllegalArgumentException when the catalogue has no such text
     */
    public String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("the catalogue has no text " + key));
    }

    /** What a question about the company asks, in words. */
    String question(String name) {
        return find("question." + name).orElse(name);
    }

    /** A sentence that no language can do without: where it is blank, the English one. */
    private String sentence(String key) {
        return find(key).orElseGet(() -> ENGLISH.text(key));
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key)).filter(text -> !text.isBlank());
    }

    private static ReviewTexts over(Map<String, String> base, Properties properties) {
        Map<String, String> texts = new TreeMap<>(base);
        properties
                .stringPropertyNames()
                .forEach(key -> texts.put(key, properties.getProperty(key).strip()));
        return new ReviewTexts(texts);
    }

    private static ReviewTexts load() {
        Map<String, String> texts = new TreeMap<>();
        List.of("CheckRule", "StandardRule", "RollUpRule", "letters").forEach(name -> texts.putAll(Catalog.read(name)));
        return new ReviewTexts(texts);
    }

    /** Equal when all texts are the same. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof ReviewTexts that && that.texts.equals(texts));
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }
}

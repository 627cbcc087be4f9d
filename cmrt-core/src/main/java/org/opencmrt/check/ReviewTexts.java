package org.opencmrt.check;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.opencmrt.internal.rules.Catalog;
import org.opencmrt.internal.rules.CheckRule;
import org.opencmrt.internal.workbook.Sha256;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.RuleId;

/**
 * The texts of findings in one language. A catalog is a UTF-8 properties file with the keys {@code ID.message} and
 * {@code ID.followUp}, where {@code ID} is the id of the rule. Names in braces are placeholders:
 *
 * <pre>{@code
 * REVIEW_DATE_FUTURE.message = The effective date {date} lies after {asOf}.
 * }</pre>
 *
 * <p>To add a language, provide such a file; missing keys fall back to English. Immutable and thread-safe.
 */
public final class ReviewTexts {
    private static final ReviewTexts ENGLISH = load();

    private final Map<String, String> texts;

    private ReviewTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    /** The English catalog of the library. */
    public static ReviewTexts english() {
        return ENGLISH;
    }

    /**
     * Reads a catalog; missing keys fall back to English.
     *
     * @throws IOException when the file cannot be read
     */
    public static ReviewTexts read(Path properties) throws IOException {
        return parse(Files.readString(properties));
    }

    /** Parses a catalog in the form of a properties file; missing keys fall back to English. */
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
     * The keys that the English catalog does not have, sorted. The library does not use them: they are misspelled, or
     * they belong to your own rules.
     */
    public List<String> ownKeys() {
        return texts.keySet().stream()
                .filter(key -> !ENGLISH.texts.containsKey(key))
                .toList();
    }

    /** The message of a rule; empty if the catalog has none. */
    public Optional<String> message(String rule) {
        return find(rule + ".message");
    }

    /** The follow-up request of a rule; empty if it has none. */
    public Optional<String> followUp(String rule) {
        return find(rule + ".followUp");
    }

    /**
     * A finding about an entire file or supplier, with the texts of this catalog.
     *
     * @throws IllegalArgumentException if the catalog has no message for the rule
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
     * Any text of the catalog by its key, such as words used in letters ({@code letter.found}).
     *
     * @throws IllegalArgumentException if the catalog has no such text
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

    /** The number of texts and a hash of them, which are the same for equal catalogs. */
    @Override
    public String toString() {
        return texts.size() + " texts, SHA-256 "
                + Sha256.of(new TreeMap<>(texts).toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Equal if all texts are equal. */
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof ReviewTexts that && that.texts.equals(texts));
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }
}

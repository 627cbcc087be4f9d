package org.opencmrt.check;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opencmrt.internal.rules.Catalog;
import org.opencmrt.internal.rules.CheckRule;
import org.opencmrt.internal.rules.ReadRule;
import org.opencmrt.internal.rules.RollUpRule;
import org.opencmrt.internal.workbook.Sha256;
import org.opencmrt.model.CellRef;
import org.opencmrt.model.Finding;
import org.opencmrt.model.RuleId;
import org.opencmrt.model.TemplateTextException;

/**
 * The texts of findings in one language. A catalog is a UTF-8 properties file with the keys {@code ID.message} and
 * {@code ID.followUp}, where {@code ID} is the id of the rule. {@code ID.letter} is the text that a letter uses instead
 * of the message. Names in braces are placeholders:
 *
 * <pre>{@code
 * REVIEW_DATE_FUTURE.message = The effective date {date} lies after {asOf}.
 * }</pre>
 *
 * <p>To add a language, provide such a file; missing keys fall back to English. Keys such as {@code metal.GOLD} name
 * the metals, and keys such as {@code country.CD} name the countries. The key {@code language} is a code such as
 * {@code fr}; Java names the other countries in that language. Immutable and thread-safe.
 */
public final class ReviewTexts {
    private static final List<String> LANGUAGES = List.of("de", "ja", "zh");

    private static final ReviewTexts ENGLISH = load();
    private static final Map<String, ReviewTexts> BUNDLED = bundled();

    /** Keys of names in other languages; in English, metals and countries have the names of the templates. */
    private static final Pattern NAMES = Pattern.compile("language|(metal|country)\\..+");

    private final NavigableMap<String, String> texts;

    private ReviewTexts(NavigableMap<String, String> texts) {
        this.texts = texts;
    }

    /** The English catalog of the library. */
    public static ReviewTexts english() {
        return ENGLISH;
    }

    /** The codes of the languages other than English in which the library has the texts of letters, sorted. */
    public static List<String> languages() {
        return LANGUAGES;
    }

    /**
     * The catalog of the library with the texts of letters in a language: {@code de}, {@code ja}, or {@code zh}. It
     * contains the texts for suppliers; other texts fall back to English.
     *
     * @return empty for a language that the library does not have
     */
    public static Optional<ReviewTexts> bundled(String language) {
        return Optional.ofNullable(BUNDLED.get(language));
    }

    /**
     * Reads a catalog. Missing keys fall back to English; {@link #ownKeys} has those that are unknown.
     *
     * @throws IOException if the file cannot be read
     * @throws TemplateTextException if it is not UTF-8 text or not a valid properties file
     */
    public static ReviewTexts read(Path properties) throws IOException {
        try {
            return parse(Files.readString(properties));
        } catch (CharacterCodingException e) {
            throw new TemplateTextException("the file is not UTF-8 text. Save it in UTF-8", e);
        }
    }

    /**
     * Parses a catalog in the form of a properties file; missing keys fall back to English.
     *
     * @throws TemplateTextException if it is not a valid properties file
     */
    public static ReviewTexts parse(String properties) {
        try {
            Properties read = new Properties();
            read.load(new StringReader(properties));
            return over(ENGLISH.texts, Catalog.texts(read));
        } catch (IllegalArgumentException e) {
            throw new TemplateTextException(
                    "the file is not a valid properties file (" + e.getMessage() + "). Correct it", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a text in memory", e);
        }
    }

    /**
     * The keys that the English catalog does not have, sorted. The library does not use them: they are misspelled, or
     * they belong to your own rules.
     */
    public List<String> ownKeys() {
        return texts.keySet().stream()
                .filter(key ->
                        !ENGLISH.texts.containsKey(key) && !NAMES.matcher(key).matches())
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
    public Finding finding(RuleId rule, Map<String, String> values) {
        String message = message(rule.id())
                .orElseThrow(() -> new IllegalArgumentException("the catalog has no message for " + rule.id()));
        return filled(Finding.of(rule, message), values, followUp(rule.id()));
    }

    /**
     * A finding with the values in its texts.
     *
     * @param template the finding with the placeholders in its message
     */
    Finding filled(Finding template, Map<String, String> values, Optional<String> followUp) {
        Map<String, String> words = FindingWords.of(this, values, template.metal());
        return new Finding(
                template.ruleId(),
                template.severity(),
                Catalog.fill(template.message(), words),
                values,
                template.cell(),
                template.metal(),
                followUp.map(text -> Catalog.fill(text, words)));
    }

    /**
     * A finding with an English follow-up request, in the language that this catalog has for letters.
     *
     * @return empty if this catalog does not have all of its texts, or if the texts of the finding are not those of the
     *     English catalog of the library
     */
    public Optional<Finding> translate(Finding finding) {
        return ENGLISH
                .texts
                .subMap(finding.rule() + ".", finding.rule() + "/") // the slash follows the dot
                .keySet()
                .stream()
                .filter(key -> key.endsWith(".message"))
                .map(key -> key.substring(0, key.length() - ".message".length()))
                .filter(key -> ENGLISH.isSaidBy(key, finding))
                .findFirst()
                .flatMap(key -> translated(key, finding));
    }

    private Optional<Finding> translated(String key, Finding finding) {
        boolean isNamed = finding.metal()
                .filter(metal -> !finding.arguments().getOrDefault("metal", "").isEmpty())
                .map(metal -> find("metal." + metal.code()).isPresent())
                .orElse(true);
        Optional<String> message = finding.is(RollUpRule.ROLLUP_UNREADABLE)
                ? own("letter.unreadable." + finding.arguments().get("code"))
                : own(key + ".letter").or(() -> own(key + ".message"));
        Map<String, String> words = words(finding);
        return message.filter(text -> isNamed)
                .flatMap(found -> own(key + ".followUp")
                        .map(request -> new Finding(
                                finding.ruleId(),
                                finding.severity(),
                                Catalog.fill(found, words),
                                finding.arguments(),
                                finding.cell(),
                                finding.metal(),
                                Optional.of(Catalog.fill(request, words)))));
    }

    /**
     * The text for a finding in a letter, from this catalog: {@code ID.letter} if there is one, because messages are
     * written for the user.
     */
    public String toSupplier(Finding finding) {
        return wordsToSupplier(finding)
                .map(text -> Catalog.fill(text, words(finding)))
                .orElse(finding.message());
    }

    private Optional<String> wordsToSupplier(Finding finding) {
        if (finding.is(RollUpRule.ROLLUP_UNREADABLE)) {
            return find("letter.unreadable." + finding.arguments().get("code"));
        }
        if (finding.ruleId() instanceof ReadRule) {
            return message(finding.rule());
        }
        boolean isEnglish = own(finding.rule() + ".message").isEmpty();
        return find(finding.rule() + ".letter")
                .filter(letter -> isEnglish || own(finding.rule() + ".letter").isPresent());
    }

    /** True if a finding has these texts. Reading findings have different texts for suppliers. */
    private boolean isSaidBy(String key, Finding finding) {
        Map<String, String> words = words(finding);
        return (finding.ruleId() instanceof ReadRule
                        || finding.message().equals(Catalog.fill(texts.get(key + ".message"), words)))
                && finding.followUp().equals(find(key + ".followUp").map(text -> Catalog.fill(text, words)));
    }

    /** A text that differs from the English one. */
    private Optional<String> own(String key) {
        return find(key).filter(text -> !text.equals(ENGLISH.texts.get(key)));
    }

    private Map<String, String> words(Finding finding) {
        return FindingWords.of(this, finding.arguments(), finding.metal());
    }

    /** The finding of a completeness rule about a cell. */
    Finding finding(CheckRule rule, String variant, CellRef cell, Map<String, String> values) {
        String key = variant.isEmpty() ? rule.id() : rule.id() + "." + variant;
        Finding template = Finding.of(rule, sentence(key + ".message")).at(cell);
        return filled(template, values, Optional.of(sentence(key + ".followUp")));
    }

    /**
     * Returns any text of the catalog by its key, such as words used in letters ({@code letter.general}).
     *
     * @throws IllegalArgumentException if the catalog has no such text
     */
    public String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("the catalog has no text " + key));
    }

    /** A required text; if it is blank, the English one. */
    private String sentence(String key) {
        return find(key).orElseGet(() -> ENGLISH.text(key));
    }

    /** Returns any text of the catalog by its key; empty if there is none. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key)).filter(text -> !text.isBlank());
    }

    private static ReviewTexts over(Map<String, String> base, Map<String, String> more) {
        NavigableMap<String, String> texts = new TreeMap<>(base);
        texts.putAll(more);
        return new ReviewTexts(texts);
    }

    private static ReviewTexts load() {
        NavigableMap<String, String> texts = new TreeMap<>();
        List.of("CheckRule", "StandardRule", "RollUpRule", "letters").forEach(name -> texts.putAll(Catalog.read(name)));
        return new ReviewTexts(texts);
    }

    private static Map<String, ReviewTexts> bundled() {
        return LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), language -> over(ENGLISH.texts, Catalog.read("letters_" + language))));
    }

    /** The keys of all texts, sorted. */
    Set<String> keys() {
        return texts.keySet();
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

package org.opencmrt.report.letter;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opencmrt.check.ReviewTexts;
import org.opencmrt.internal.layout.Layouts;
import org.opencmrt.model.Metal;
import org.opencmrt.model.TemplateFamily;
import org.opencmrt.model.TemplateId;

/** The words of letters in one language: greetings, names of minerals, dates. */
final class LetterWords {
    private static final Map<String, LetterWords> KNOWN = new TreeMap<>();

    static {
        KNOWN.put("en", new LetterWords("en"));
        ReviewTexts.languages().forEach(language -> KNOWN.put(language, new LetterWords(language)));
    }

    private final String language;
    private final Properties words = new Properties();

    private LetterWords(String language) {
        this.language = language;
        try {
            words.load(new StringReader(LetterTexts.resource(language + "/words.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }

    static LetterWords in(String language) {
        return KNOWN.get(language);
    }

    /** True if the language has words for these minerals. English has a name for each. */
    static boolean canName(String language, List<Metal> minerals) {
        return language.equals("en")
                || minerals.stream().allMatch(metal -> named(language, metal).isPresent());
    }

    private static Optional<String> named(String language, Metal metal) {
        return ReviewTexts.bundled(language).flatMap(texts -> texts.find("metal." + metal.code()));
    }

    private String word(String key) {
        return words.getProperty(key);
    }

    /** The separator between a cell and the finding about it. */
    String colon() {
        return word("colon");
    }

    /** The separator between the items of a list. */
    String comma() {
        return word("comma");
    }

    /** The headings of the table of cells, as a line of CSV. */
    String cells() {
        return word("cells");
    }

    String greeting(Optional<String> contact) {
        return contact.map(name -> word("greeting.named").replace("{name}", name))
                .orElse(word("greeting"));
    }

    /** The subject of the declaration. A form about cobalt, for example, is not about conflict minerals. */
    String topic(FollowUpLetter.Addressee addressee) {
        boolean isCobalt = addressee.minerals().equals(List.of(Metal.COBALT));
        List<TemplateFamily> families = isCobalt ? List.of(TemplateFamily.CRT) : addressee.families();
        return list(families.stream().map(family -> word("topic." + family)).toList());
    }

    String minerals(List<Metal> minerals) {
        return list(minerals.stream()
                .map(metal -> named(language, metal).orElse(metal.label().toLowerCase(Locale.ROOT)))
                .toList());
    }

    private String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        String last = names.size() == 2 ? word("and.two") : word("and.many");
        return names.stream().limit(names.size() - 1L).collect(Collectors.joining(word("comma")))
                + last
                + names.get(names.size() - 1);
    }

    /** The newest versions of templates. */
    String templates(List<TemplateFamily> families) {
        return list(families.stream().map(LetterWords::newest).toList());
    }

    private static String newest(TemplateFamily family) {
        return Layouts.standard().known().stream()
                .filter(known -> known.family() == family)
                .max(TemplateId::compareTo)
                .map(TemplateId::toString)
                .orElse(family.name());
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(word("date"), Locale.forLanguageTag(language))
                .format(day);
    }
}

package org.opencmrt.internal.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.internal.text.Resources;

/**
 * Which column a heading means. Headings are compared as sets of words: case, accents, punctuation, order, line breaks,
 * footnotes, remarks in parentheses and words that say nothing here ({@code RMI}, {@code the}) do not matter, and words of
 * one meaning ({@code smelter}, {@code refiner}, {@code facility}) are the same. The data are in {@code headings.tsv}.
 */
public final class Headings {
    /**
     * A meaning of a heading.
     *
     * @param column the column
     * @param rank how clearly the heading names it; the smaller, the better
     * @param isVague true when the heading may mean something else, so that the column's content must confirm it
     */
    public record Meaning(Column column, int rank, boolean isVague) {}

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[（][^()\\[\\]（）]*[)\\]）]");
    private static final Pattern JOINED_WORDS =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll}{2})");
    private static final Pattern NUMBERS = Pattern.compile("(?<![^ ])[0-9]+(?![^ ])");
    private static final Pattern OPTIONAL = Pattern.compile("\\(([^)]+)\\) ?");

    private static final Set<String> STATUS_WORDS = Set.of("status", "conformance");

    private static final Headings STANDARD = new Headings(Resources.lines(Headings.class, "headings.tsv"));

    /** The word that stands for all of its meaning; an empty text for words that say nothing. */
    private final Map<String, String> words = new HashMap<>();
    /** Words of scripts without blanks, the longest first. */
    private final Map<String, String> wordsWithin =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private final Map<String, List<Meaning>> meanings = new HashMap<>();

    private Headings(List<String> lines) {
        Map<Column, Integer> ranks = new HashMap<>();
        for (String line : lines) {
            String[] cells = line.split("\t");
            if (cells[0].equals("word")) {
                Stream.of(cells[2].split(" ")).forEach(word -> addWord(word, cells[1].equals("-") ? "" : cells[1]));
            } else {
                Column column = Column.valueOf(cells[0]);
                boolean vague = cells[1].startsWith("?");
                Meaning meaning = new Meaning(column, ranks.merge(column, 1, Integer::sum), vague);
                forms(cells[1].substring(vague ? 1 : 0)).forEach(form -> add(key(form), meaning));
            }
        }
    }

    /** The headings of {@code headings.tsv}. */
    public static Headings standard() {
        return STANDARD;
    }

    /** What a heading means, if one of these columns. */
    public Optional<Meaning> meaning(String heading, Set<Column> wanted) {
        String plain = IN_BRACKETS.matcher(heading).replaceAll(" ");
        return Stream.of(heading, plain, apart(heading), apart(plain))
                .flatMap(text -> Stream.of(
                        text, NUMBERS.matcher(NameText.normalize(text)).replaceAll("")))
                .map(text -> meanings.getOrDefault(key(text), List.of()).stream()
                        .filter(meaning -> wanted.contains(meaning.column()))
                        .findFirst())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** True when a heading that nothing else is known of has a word for a status: {@code Conformance as of May}. */
    boolean speaksOfStatus(String heading) {
        return Stream.of(key(apart(heading)).split(" ")).anyMatch(STATUS_WORDS::contains);
    }

    private static String apart(String text) {
        return JOINED_WORDS.matcher(text).replaceAll(" ");
    }

    /** The words of a text without order, each by the word that stands for its meaning. */
    private String key(String text) {
        String spaced = NameText.normalize(text);
        for (Map.Entry<String, String> word : wordsWithin.entrySet()) {
            spaced = spaced.replace(word.getKey(), " " + word.getValue() + " ");
        }
        Set<String> known = new TreeSet<>();
        for (String word : spaced.split(" +")) {
            String meant = words.getOrDefault(word, word);
            if (!meant.isEmpty()) {
                known.add(meant);
            }
        }
        return String.join(" ", known);
    }

    private void addWord(String word, String meaning) {
        String plain = NameText.normalize(word);
        (isIdeographic(plain) ? wordsWithin : words).put(plain, meaning);
    }

    private static boolean isIdeographic(String word) {
        return word.codePoints()
                .anyMatch(c -> Character.isIdeographic(c)
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA);
    }

    private void add(String key, Meaning meaning) {
        List<Meaning> known = meanings.computeIfAbsent(key, any -> new ArrayList<>(1));
        if (known.stream().noneMatch(other -> other.column() == meaning.column())) {
            known.add(meaning);
        }
    }

    /** A pattern with and without each of its words in parentheses. */
    private static Set<String> forms(String pattern) {
        Set<String> forms = new HashSet<>();
        if (OPTIONAL.matcher(pattern).find()) {
            forms.addAll(forms(OPTIONAL.matcher(pattern).replaceFirst("$1 ")));
            forms.addAll(forms(OPTIONAL.matcher(pattern).replaceFirst("")));
        } else {
            forms.add(pattern.strip());
        }
        return forms;
    }
}

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
 * Determines the column that a heading refers to. Headings are compared as sets of words. Case, accents, punctuation,
 * order, line breaks, footnotes, remarks in parentheses, and words without meaning here ({@code RMI}, {@code the}) are
 * ignored, and synonyms ({@code smelter}, {@code refiner}, {@code facility}) are equal. The data is in {@code
 * headings.tsv}.
 */
public final class Headings {
    /**
     * A meaning of a heading.
     *
     * @param column the column
     * @param rank how clearly the heading identifies the column; smaller is better
     * @param isVague true if the heading may have another meaning, so that the column's content must confirm it
     */
    public record Meaning(Column column, int rank, boolean isVague) {}

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[（][^()\\[\\]（）]*[)\\]）]");
    private static final Pattern JOINED_WORDS =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll}{2})");
    private static final Pattern NUMBERS = Pattern.compile("(?<![^ ])[0-9]+(?![^ ])");
    private static final Pattern OPTIONAL = Pattern.compile("\\(([^)]+)\\) ?");

    private static final Set<String> STATUS_WORDS = Set.of("status", "conformance");

    private static final Headings STANDARD = new Headings(Resources.lines(Headings.class, "headings.tsv"));

    /** The representative of each word's synonyms; an empty text for words without meaning. */
    private final Map<String, String> words = new HashMap<>();
    /** Words of scripts without spaces, longest first. */
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

    /** The meaning of a heading; empty if it does not refer to one of these columns. */
    public Optional<Meaning> meaning(String heading, Set<Column> wanted) {
        String plain = IN_BRACKETS.matcher(heading).replaceAll(" ");
        return Stream.of(heading, plain, apart(heading), apart(plain))
                .distinct()
                .flatMap(text -> Stream.of(
                        text, NUMBERS.matcher(NameText.normalize(text)).replaceAll("")))
                .map(text -> meanings.getOrDefault(key(text), List.of()).stream()
                        .filter(meaning -> wanted.contains(meaning.column()))
                        .findFirst())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** True if an otherwise unknown heading contains a word for a status: {@code Conformance as of May}. */
    boolean speaksOfStatus(String heading) {
        return Stream.of(key(apart(heading)).split(" ")).anyMatch(STATUS_WORDS::contains);
    }

    private static String apart(String text) {
        return JOINED_WORDS.matcher(text).replaceAll(" ");
    }

    /** The words of a text, independent of their order, each replaced with the representative of its synonyms. */
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

    /** The variants of a pattern, with and without each of its words in parentheses. */
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

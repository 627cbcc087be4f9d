package org.opencmrt.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.opencmrt.model.Country;

/**
 * The countries among the words of a text that has only spaces or hyphens between words.
 *
 * @param countries the countries
 * @param isAll true if the text contains nothing else
 */
record CountryWords(Set<Country> countries, boolean isAll) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.'’]+");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,3}");
    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_CODE = 3;

    // A text with one of these words may state where something is not from, so no country is read from it.
    private static final Set<String> DENIALS = Set.copyOf(Resources.lines(CountryWords.class, "denials.txt"));

    CountryWords {
        Objects.requireNonNull(countries, "countries");
    }

    /** Searches a text for countries. */
    static CountryWords in(String text) {
        List<String> words = BETWEEN_WORDS
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.stream().map(word -> word.toLowerCase(Locale.ROOT)).anyMatch(DENIALS::contains)) {
            return new CountryWords(Set.of(), false);
        }
        boolean codesAlone = words.stream().allMatch(word -> CODE.matcher(word).matches());
        Set<Country> countries = new TreeSet<>();
        List<String> others = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int end = Math.min(words.size(), at + LONGEST_NAME);
            while (end > at && country(words.subList(at, end), codesAlone).isEmpty()) {
                end--;
            }
            if (end == at) {
                others.add(words.get(at));
                at++;
            } else {
                country(words.subList(at, end), codesAlone).ifPresent(countries::add);
                at = end;
            }
        }
        return new CountryWords(countries, others.isEmpty() && !words.isEmpty());
    }

    /**
     * The country of these words. A two-letter code is also a word in many languages, and a lower-case three-letter
     * code may be one, so neither counts among other words.
     */
    private static Optional<Country> country(List<String> words, boolean codesAlone) {
        String text = String.join(" ", words);
        String letters = text.replace(".", "").replace(" ", "");
        if (letters.length() <= LONGEST_CODE && letters.chars().allMatch(letter -> letter < 0x80)) {
            boolean isCode = CODE.matcher(letters).matches() && (codesAlone || letters.length() == LONGEST_CODE);
            return isCode && words.size() == 1 ? Country.tryParse(letters) : Optional.empty();
        }
        return Country.tryParse(text);
    }
}

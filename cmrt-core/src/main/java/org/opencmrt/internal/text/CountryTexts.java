package org.opencmrt.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opencmrt.model.Country;

/**
 * Finds the countries in a text that a person typed, such as {@code Rwanda; Congo, Democratic Republic of the}, in any
 * of the languages of the templates. A comma may separate countries or be part of a name; the longest sequence of
 * pieces that is a country's full name counts as one country. A piece that is not a country as a whole is searched word
 * by word ({@code DRC Rwanda}), unless it contains a negation ({@code not from DRC}).
 */
public final class CountryTexts {
    private static final Pattern BETWEEN = // except in N/A
            Pattern.compile("[;|\\n\\r\\t、；／・•]+|/(?!(?<=\\b[nN]/)[aA]\\b)");
    // The sign for "and" is part of the Chinese and Japanese word for republic.
    private static final Pattern COMMA_OR_AND = Pattern.compile(
            "[,，+&及と및]|(?<!共)和|\\s+(?:and|or|und|oder|sowie|et|ou|y|e|o|ve|veya)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Set<Country> countries = new TreeSet<>();
    private final List<String> others = new ArrayList<>();

    private CountryTexts() {}

    /** The countries in a text; empty if it contains no known country. */
    public static Set<Country> in(String text) {
        return read(text).countries;
    }

    /** Reads a text. */
    public static CountryTexts read(String text) {
        CountryTexts found = new CountryTexts();
        for (String part : BETWEEN.split(text, -1)) {
            if (isFullName(part)) {
                found.add(part);
            } else {
                found.pieces(COMMA_OR_AND.split(part, -1));
            }
        }
        return found;
    }

    /** The countries in the text. */
    public Set<Country> countries() {
        return countries;
    }

    /** The pieces that are not countries, or that contain more than names of countries, unchanged. */
    public List<String> others() {
        return others;
    }

    private void pieces(String[] pieces) {
        for (int at = 0; at < pieces.length; ) {
            int end = pieces.length;
            while (end > at + 1 && !isFullName(joined(pieces, at, end))) {
                end--;
            }
            add(joined(pieces, at, end));
            at = end;
        }
    }

    private static String joined(String[] pieces, int from, int to) {
        return String.join(",", Arrays.asList(pieces).subList(from, to));
    }

    private void add(String text) {
        String piece = text.strip();
        if (isFullName(piece)) {
            Country.tryParse(piece).ifPresent(countries::add);
        } else if (!piece.isEmpty()) {
            Optional<Country> country = Country.tryParse(piece);
            CountryWords words = CountryWords.in(piece);
            country.ifPresent(countries::add);
            countries.addAll(words.countries());
            if (country.isEmpty() && !words.isAll()) {
                others.add(piece);
            }
        }
    }

    /** True if every word of the text belongs to one name of one country. */
    private static boolean isFullName(String text) {
        Optional<Country> country = text.isBlank() ? Optional.empty() : Country.tryParse(text.strip());
        return country.isPresent()
                && Stream.concat(Stream.of(country.get().name()), country.get().names().stream())
                        .anyMatch(name -> words(name).equals(words(text)));
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(NameText.normalize(text).split(" ", -1)));
    }
}

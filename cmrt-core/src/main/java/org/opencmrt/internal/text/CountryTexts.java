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
 * Finds the countries in a text that somebody typed, such as {@code Rwanda; Congo, Democratic Republic of the}, in any of the
 * languages of the templates. A comma may stand between countries and within a name; the longest run of pieces that is a
 * country's full name counts as one. A piece that is no country as a whole is searched word by word ({@code DRC Rwanda}),
 * unless it denies something ({@code not from DRC}).
 */
public final class CountryTexts {
    private static final Pattern BETWEEN = Pattern.compile("[;|/\\n\\r\\t、；／・•]+");
    // The sign for "and" is part of the Chinese and Japanese word for republic.
    private static final Pattern COMMA_OR_AND = Pattern.compile(
            "[,，+&及と및]|(?<!共)和|\\s+(?:and|or|und|oder|sowie|et|ou|y|e|o|ve|veya)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Set<Country> countries = new TreeSet<>();
    private final List<String> others = new ArrayList<>();

    private CountryTexts() {}

    /** The countries; empty when the text names none that is known. */
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

    /** The countries in it. */
    public Set<Country> countries() {
        return countries;
    }

    /** The pieces that are no country, or say more than the names of countries, as they stand. */
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

    /** True when every word of the text belongs to one name of one country. */
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

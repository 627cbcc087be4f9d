package org.opencmrt.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rows of {@code countries.tsv}, and look-ups in them. Immutable after class loading. */
final class CountryTable {
    /**
     * One country.
     *
     * @param listedUnder code of the country under which lists also print its sites; its own code when there is none
     */
    record Row(Country country, String alpha3, String name, boolean covered, String listedUnder, List<String> names) {}

    private static final String RESOURCE = "countries.tsv";
    /** "And" and "or" in those template languages that separate words with spaces. */
    private static final Pattern JOINTS = Pattern.compile("\\s+(?i:and|or|und|oder|et|ou|y|e|o|ve|veya)\\s+|\\s*&\\s*");

    private static final Pattern SEPARATORS = Pattern.compile("[()\\[\\]{}/\\\\,;:|]|\\s[-–—]\\s");

    // In this order: rows are made of countries, and a country is valid once its code is known.
    private static final Map<String, String[]> CELLS = readCells();
    private static final Map<String, Row> BY_CODE = rows();
    private static final List<Country> ALL =
            BY_CODE.values().stream().map(Row::country).sorted().toList();
    private static final Map<String, Country> BY_TEXT = byText();

    /** Apart, for folding hundreds of names takes time, and most workbooks print countries as the lists do. */
    private static final class Folded {
        private static final Map<String, Country> BY_KEY = byKey();
    }

    private CountryTable() {}

    static boolean isCode(String alpha2) {
        return CELLS.containsKey(alpha2);
    }

    static Optional<Country> known(String alpha2) {
        return Optional.ofNullable(BY_CODE.get(alpha2)).map(Row::country);
    }

    static List<Country> all() {
        return ALL;
    }

    static Row row(Country country) {
        return BY_CODE.get(country.alpha2());
    }

    static Optional<Country> parse(String cellText) {
        Country printed = BY_TEXT.get(cellText); // the usual case, once for every row that is read: no folding
        return printed != null ? Optional.of(printed) : parseTyped(cellText.strip());
    }

    private static Optional<Country> parseTyped(String text) {
        String letters = text.replace(".", "").replace(" ", ""); // U.S.A.
        if (letters.length() <= 3 && isPlainWord(letters)) {
            Country code = isNoCountry(letters) ? null : BY_TEXT.get(letters.toUpperCase(Locale.ROOT));
            return Optional.ofNullable(code).or(() -> Optional.ofNullable(Folded.BY_KEY.get(CountryKey.of(text))));
        }
        Country named = Folded.BY_KEY.get(CountryKey.of(text));
        return named != null ? Optional.of(named) : onlyCountryNamed(text);
    }

    /** The one country that the separated parts of a text name; empty when there is none or more than one. */
    private static Optional<Country> onlyCountryNamed(String text) {
        Country only = null;
        for (String part : SEPARATORS.split(text)) {
            Country named = namedByPart(part.strip());
            if (named == null && joinsCountries(part)) {
                return Optional.empty();
            }
            if (named != null && only != null && !named.equals(only)) {
                return Optional.empty();
            }
            only = named == null ? only : named;
        }
        return Optional.ofNullable(only);
    }

    /** True for {@code Chile and Rwanda}: a country name next to other words. */
    private static boolean joinsCountries(String part) {
        String[] joined = JOINTS.split(part.strip());
        return joined.length > 1
                && Arrays.stream(joined).anyMatch(word -> Folded.BY_KEY.containsKey(CountryKey.of(word)));
    }

    // Two-letter codes are too often words ("in", "no", "de") to be trusted beside other text.
    private static Country namedByPart(String part) {
        Country named = Folded.BY_KEY.get(CountryKey.of(part));
        return named == null && part.length() == 3 ? BY_TEXT.get(part) : named;
    }

    // "NA" is "not applicable" in nearly every cell that holds it, "no" an answer; NO in capitals is read as Norway.
    private static boolean isNoCountry(String text) {
        return text.equalsIgnoreCase("NA") || (text.equalsIgnoreCase("NO") && !text.equals("NO"));
    }

    private static boolean isPlainWord(String text) {
        return text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }

    private static Map<String, Row> rows() {
        Map<String, Row> rows = new HashMap<>();
        CELLS.forEach((code, cells) -> rows.put(code, row(code, cells)));
        return Map.copyOf(rows);
    }

    private static Row row(String code, String[] cells) {
        List<String> names = new ArrayList<>();
        names.add(cells[2]);
        if (cells.length > 5) {
            names.addAll(List.of(cells[5].split("\\|")));
        }
        String listedUnder = cells.length > 4 && !cells[4].isEmpty() ? cells[4] : code;
        boolean covered = cells.length > 3 && cells[3].equals("covered");
        return new Row(new Country(code), cells[1], cells[2], covered, listedUnder, List.copyOf(names));
    }

    private static Map<String, Country> byText() {
        Map<String, Country> texts = new HashMap<>();
        for (Row row : BY_CODE.values()) {
            row.names().forEach(name -> texts.put(name, row.country()));
            texts.put(row.alpha3(), row.country());
            texts.put(row.country().alpha2(), row.country());
        }
        texts.remove("NA");
        return Map.copyOf(texts);
    }

    private static Map<String, Country> byKey() {
        Map<String, Country> keys = new HashMap<>();
        for (Row row : BY_CODE.values()) {
            for (String name : row.names()) {
                Country other = keys.put(CountryKey.of(name), row.country());
                if (other != null && !other.equals(row.country())) {
                    throw new IllegalStateException(
                            RESOURCE + " gives '" + name + "' to " + other + " and " + row.country());
                }
            }
        }
        return Map.copyOf(keys);
    }

    private static Map<String, String[]> readCells() {
        Map<String, String[]> cells = new HashMap<>();
        try (InputStream bytes = CountryTable.class.getResourceAsStream(RESOURCE)) {
            new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> cells.put(row[0], row));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE + " from the jar", e);
        }
        return Map.copyOf(cells);
    }
}

package org.opencmrt.internal.report.annex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencmrt.internal.table.ListTable;
import org.opencmrt.internal.text.MetalNames;
import org.opencmrt.internal.text.NameText;
import org.opencmrt.model.Country;
import org.opencmrt.model.Metal;
import org.opencmrt.reference.StatusVocabulary;

/** Recognizes what a text is on its own: a country, a status, metals, or an id. */
final class FieldValues {
    private static final int LONGEST_COUNTRY = 60;
    /** The words of all names of all countries. */
    private static final List<List<String>> COUNTRY_NAMES = Country.all().stream()
            .flatMap(country -> Stream.concat(Stream.of(country.name()), country.names().stream()))
            .map(FieldValues::words)
            .distinct()
            .toList();

    private FieldValues() {}

    private static List<String> words(String text) {
        return Arrays.asList(NameText.normalize(text).split(" ", -1));
    }

    /** True if the words of a text are exactly one name of a country. */
    static boolean isCountry(String text) {
        if (text.length() > LONGEST_COUNTRY) {
            return false;
        }
        Optional<Country> country = Country.tryParse(text);
        Set<String> said = new HashSet<>(words(text));
        return country.isPresent()
                && (text.length() <= 3
                        || Stream.concat(Stream.of(country.get().name()), country.get().names().stream())
                                .anyMatch(name -> new HashSet<>(words(name)).equals(said)));
    }

    /** True for a country, alone or after a place in it: {@code Ontario, Canada}. */
    static boolean isPlace(String text) {
        return isCountry(text)
                || (text.length() <= LONGEST_COUNTRY
                        && (text.indexOf(',') > 0 || text.indexOf('(') > 0 || text.indexOf('/') > 0)
                        && Country.tryParse(text).isPresent());
    }

    /** True for part of a country's name, such as {@code UNITED ARAB}. */
    static boolean isPartOfCountry(String text) {
        if (text.length() > LONGEST_COUNTRY) {
            return false;
        }
        List<String> part = words(text);
        return !part.get(0).isEmpty()
                && COUNTRY_NAMES.stream()
                        .anyMatch(name ->
                                name.size() > part.size() && java.util.Collections.indexOfSubList(name, part) >= 0);
    }

    static boolean isStatus(String text) {
        return text.length() <= 60 && StatusVocabulary.standard().classOf(text).isPresent();
    }

    static boolean isId(String text) {
        return text.length() <= 20 && ListTable.id(text).isPresent();
    }

    /** The metals of a cell that contains nothing else, even if damaged; empty if there are none. */
    static Set<Metal> metals(String text) {
        Set<Metal> all = MetalNames.all(text);
        if (!all.isEmpty()) {
            return all;
        }
        return text.length() <= 60 ? MetalNames.read(text).map(Set::of).orElse(Set.of()) : Set.of();
    }

    /** True for a cell that contains metals and nothing else. */
    static boolean isMetals(String text) {
        return !MetalNames.all(text).isEmpty();
    }

    private static final Set<String> SECTION_WORDS = Arrays.stream(
                    ("smelter smelters refiner refiners refinery refineries facility"
                                    + " facilities processor processors sor sors list lists of and or known identified the table annex appendix schedule"
                                    + " exhibit our supply chain continued cont contd part section conflict mineral minerals metal metals name names a b c d"
                                    + " i ii iii iv v vi 1 2 3 4 5 6 7 8 9 for all reported processing following are as status is that which have has been")
                            .split(" "))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * The meaning of a section heading, which applies to everything below it.
     *
     * @param metals the metals; empty if the heading names none
     * @param status the status as printed; empty if the heading names none
     */
    record Section(Set<Metal> metals, String status) {}

    /**
     * The section that a heading begins; empty for text with anything other than metals, a status, and typical heading
     * words.
     */
    static Optional<Section> section(String text) {
        if (text.length() > 120) {
            return Optional.empty();
        }
        Set<Metal> whole = MetalNames.all(text);
        if (!whole.isEmpty()) {
            return Optional.of(new Section(whole, ""));
        }
        if (isStatus(text)) {
            return Optional.of(new Section(Set.of(), text));
        }
        Set<Metal> metals = new java.util.LinkedHashSet<>();
        List<String> left = new ArrayList<>();
        for (String word : text.split("[\\s:;,./()\\[\\]–—&-]+")) {
            String plain = word.toLowerCase(Locale.ROOT);
            // One-letter symbols also number sections.
            Set<Metal> named = word.length() == 1 && !word.equals("W") ? Set.of() : MetalNames.all(word);
            if (!named.isEmpty() && !plain.equals("in")) {
                metals.addAll(named);
            } else if (!SECTION_WORDS.contains(plain) && !plain.isEmpty()) {
                left.add(word);
            }
        }
        String status = String.join(" ", left);
        if (left.isEmpty() ? metals.isEmpty() : !isStatus(status)) {
            return Optional.empty();
        }
        return Optional.of(new Section(metals, status));
    }
}

package org.opencmrt.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What two spellings of a country have in common: their words, without case, accents, and punctuation, in a fixed
 * order.
 */
final class CountryKey {
    // Accents of Latin letters only: the marks that voice Japanese letters tell names apart.
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern INSIDE_WORDS = Pattern.compile("['’`´.]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Set<String> LITTLE_WORDS =
            Set.of("the", "of", "and", "de", "du", "la", "le", "del", "da", "do");

    private CountryKey() {}

    static String of(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = plain.replace('ı', 'i')
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace("ß", "ss")
                .replace("&", " and ");
        plain = INSIDE_WORDS.matcher(plain).replaceAll("");
        List<String> words = new ArrayList<>();
        StringBuilder initials = new StringBuilder(); // "u s a" is "usa"
        for (String word : BETWEEN_WORDS.split(plain)) {
            if (word.length() == 1 && word.charAt(0) <= 'z') {
                initials.append(word);
            } else {
                addInitials(words, initials);
                addWord(words, word);
            }
        }
        addInitials(words, initials);
        return words.stream().sorted().reduce((a, b) -> a + " " + b).orElse("");
    }

    private static void addWord(List<String> words, String word) {
        if (!word.isEmpty() && !LITTLE_WORDS.contains(word)) {
            words.add(word);
        }
    }

    private static void addInitials(List<String> words, StringBuilder initials) {
        if (!initials.isEmpty()) {
            words.add(initials.toString());
            initials.setLength(0);
        }
    }
}

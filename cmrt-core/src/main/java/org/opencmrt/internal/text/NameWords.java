package org.opencmrt.internal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Classifies each word of a normalized text. The longest known group of words takes precedence. */
final class NameWords {
    private enum Position {
        ANYWHERE,
        FRONT,
        END
    }

    private record Term(WordKind kind, String concept, Position position) {}

    private static final int MAX_SYLLABLES = 3;
    private static final int MAX_SYLLABLE = 6;
    private static final int MIN_PART = 4;
    private static final Map<String, Term> TERMS = terms();
    /** The number of words in the longest known group that begins with a word. */
    private static final Map<String, Integer> LONGEST_FROM = longestFrom();

    private static final int LONGEST_TERM =
            TERMS.keySet().stream().mapToInt(String::length).max().orElse(0);

    private NameWords() {}

    static List<NameWord> of(String text) {
        List<String> plain = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String word : text.split(" ")) {
                Scripts.addWords(word, plain);
            }
        }
        List<NameWord> words = new ArrayList<>(plain.size());
        for (int at = 0; at < plain.size(); ) {
            at += addLongest(plain, at, words);
        }
        return words;
    }

    /** Adds the longest known group that starts here, or else the single word. Returns the number of words consumed. */
    private static int addLongest(List<String> plain, int at, List<NameWord> words) {
        int longest = LONGEST_FROM.getOrDefault(plain.get(at), 1);
        for (int length = Math.min(longest, plain.size() - at); length > 0; length--) {
            String group = length == 1 ? plain.get(at) : String.join(" ", plain.subList(at, at + length));
            Term term = TERMS.get(group);
            if (term != null && fits(term, at)) {
                words.add(new NameWord(group, term.kind(), term.concept()));
                return length;
            }
        }
        int syllables = addPlaceInSyllables(plain, at, words);
        if (syllables > 0) {
            return syllables;
        }
        String word = plain.get(at);
        if (addCompound(word, words)) {
            return 1;
        }
        words.add(new NameWord(word, isNumber(word) ? WordKind.NUMBER : WordKind.DISTINCTIVE, word));
        return 1;
    }

    /**
     * Adds a place that is written in syllables: "Yun Nan", "Guang Xi". Returns the number of words consumed; 0 if
     * there is no such place.
     */
    private static int addPlaceInSyllables(List<String> plain, int at, List<NameWord> words) {
        for (int length = Math.min(MAX_SYLLABLES, plain.size() - at); length > 1; length--) {
            List<String> syllables = plain.subList(at, at + length);
            if (!areSyllables(syllables)) {
                continue;
            }
            String joined = String.join("", syllables);
            Term term = TERMS.get(joined);
            if (term != null && term.kind() == WordKind.PLACE) {
                words.add(new NameWord(joined, term.kind(), term.concept()));
                return length;
            }
        }
        return 0;
    }

    private static boolean areSyllables(List<String> words) {
        for (String word : words) {
            if (word.length() < 2 || word.length() > MAX_SYLLABLE) {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds two generic company words that are written together, such as "Metaltech". Returns false for any other word.
     */
    private static boolean addCompound(String word, List<NameWord> words) {
        // Longer parts are not terms. Without this bound, the time for a very long word would be quadratic in its
        // length.
        int from = Math.max(MIN_PART, word.length() - LONGEST_TERM);
        int to = Math.min(word.length() - MIN_PART, LONGEST_TERM);
        for (int at = from; at <= to; at++) {
            Term first = TERMS.get(word.substring(0, at));
            Term second = TERMS.get(word.substring(at));
            if (first != null && second != null && isOfAnyCompany(first) && isOfAnyCompany(second)) {
                words.add(new NameWord(word.substring(0, at), first.kind(), first.concept()));
                words.add(new NameWord(word.substring(at), second.kind(), second.concept()));
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAnyCompany(Term term) {
        return term.kind() == WordKind.ACTIVITY || term.kind() == WordKind.MATERIAL;
    }

    private static boolean fits(Term term, int at) {
        return switch (term.position()) {
            case ANYWHERE -> true;
            case FRONT -> at == 0;
            case END -> at > 0;
        };
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static Map<String, Term> terms() {
        Map<String, Term> terms = new HashMap<>();
        Place.all().forEach((name, place) -> {
            String concept = place.region().isPresent() ? name : place.country().alpha2();
            terms.put(name, new Term(WordKind.PLACE, concept, Position.ANYWHERE));
        });
        for (String[] row : Resources.rows(NameWords.class, "industry-words.tsv")) {
            terms.put(row[0], new Term(WordKind.valueOf(row[1]), row[2], Position.ANYWHERE));
        }
        for (String[] row : Resources.rows(NameWords.class, "legal-forms.tsv")) {
            Term legal = new Term(WordKind.LEGAL_FORM, row[0], Position.valueOf(row[1].toUpperCase(Locale.ROOT)));
            // "company" is a legal form at the end, but a normal word at the beginning; both are on record.
            terms.merge(row[0], legal, (word, form) -> form);
        }
        return Map.copyOf(terms);
    }

    private static Map<String, Integer> longestFrom() {
        Map<String, Integer> longest = new HashMap<>();
        for (String term : TERMS.keySet()) {
            String[] words = term.split(" ", -1);
            longest.merge(words[0], words.length, Math::max);
        }
        return Map.copyOf(longest);
    }
}

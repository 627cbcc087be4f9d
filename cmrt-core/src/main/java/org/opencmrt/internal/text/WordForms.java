package org.opencmrt.internal.text;

import java.util.ArrayList;
import java.util.List;

/** Joins initials and normalizes numerals. */
final class WordForms {
    private WordForms() {}

    /** The words separated by single spaces, with joined initials and numerals as digits. */
    static String joined(String text) {
        List<String> joined = new ArrayList<>();
        StringBuilder initials = new StringBuilder();
        for (String word : text.split(" ")) { // one letter: needs no regular expression
            if (isInitial(word)) {
                initials.append(word);
            } else if (!word.isEmpty()) {
                flush(joined, initials);
                joined.add(joined.isEmpty() ? word : numeral(word));
            }
        }
        flush(joined, initials);
        return String.join(" ", joined);
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'z';
    }

    private static void flush(List<String> words, StringBuilder initials) {
        if (!initials.isEmpty()) {
            words.add(initials.toString());
            initials.setLength(0);
        }
    }

    // I, V, and X occur in names as letters as often as they do as numerals.
    private static String numeral(String word) {
        return switch (word) {
            case "ii" -> "2";
            case "iii" -> "3";
            case "iv" -> "4";
            case "vi" -> "6";
            case "vii" -> "7";
            case "viii" -> "8";
            case "ix" -> "9";
            default -> word;
        };
    }
}

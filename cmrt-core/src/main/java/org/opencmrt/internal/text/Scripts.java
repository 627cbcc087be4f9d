package org.opencmrt.internal.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Converts Chinese, Japanese, Korean, and Cyrillic words to the Latin words that other names use. */
final class Scripts {
    private static final Map<String, String> LATIN = latin();
    private static final int LONGEST =
            LATIN.keySet().stream().mapToInt(String::length).max().orElse(1);

    private Scripts() {}

    /** Adds the words of a text. An unknown part is added unchanged. */
    static void addWords(String word, List<String> words) {
        if (word.codePoints().noneMatch(Scripts::isOtherScript)) {
            words.add(word);
            return;
        }
        StringBuilder open = new StringBuilder(); // syllables of one word
        for (int at = 0; at < word.length(); ) {
            int length = longestOnRecord(word, at);
            String latin = length == 0 ? word.substring(at, at + 1) : LATIN.get(word.substring(at, at + length));
            if (length <= 1 || (isKana(word.charAt(at)) && latin.length() <= 3)) {
                open.append(latin);
            } else {
                close(open, words);
                words.addAll(List.of(latin.split(" ")));
            }
            at += Math.max(1, length);
        }
        close(open, words);
    }

    private static void close(StringBuilder open, List<String> words) {
        if (!open.isEmpty()) {
            words.addAll(List.of(open.toString().split(" ")));
            open.setLength(0);
        }
    }

    private static int longestOnRecord(String word, int at) {
        for (int length = Math.min(LONGEST, word.length() - at); length > 0; length--) {
            if (LATIN.containsKey(word.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isKana(char c) {
        return c >= '\u3040' && c <= '\u30FF';
    }

    private static boolean isOtherScript(int c) {
        return (c >= 0x0400 && c <= 0x04FF) || (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF);
    }

    private static Map<String, String> latin() {
        Map<String, String> latin = new HashMap<>();
        for (String[] row : Resources.rows(Scripts.class, "scripts.tsv")) {
            latin.put(NameText.normalize(row[0]), row.length > 1 ? row[1] : "");
        }
        return Map.copyOf(latin);
    }
}

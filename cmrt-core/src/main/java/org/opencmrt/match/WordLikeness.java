package org.opencmrt.match;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * The similarity of two words, in [0, 1]. It accounts for typing errors (letters added, omitted, changed, or swapped)
 * and misreadings of scanned text.
 */
final class WordLikeness {
    /** The minimum similarity; below it, two words count as different. */
    static final double LEAST = 0.6;

    /**
     * The similarity of words that are equal after letters that scanners confuse have been unified; slightly less than
     * that of equal words.
     */
    private static final double MISREAD = 0.95;

    private static final int MAX_EDITS = 4;
    private static final DamerauLevenshteinDistance[] WITHIN = new DamerauLevenshteinDistance[MAX_EDITS + 1];

    static {
        for (int edits = 0; edits <= MAX_EDITS; edits++) {
            WITHIN[edits] = new DamerauLevenshteinDistance(edits);
        }
    }

    private WordLikeness() {}

    /**
     * The similarity; 0 for words with more differences than typing errors explain: one per four letters, none in words
     * of three letters.
     */
    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int length = Math.max(one.length(), other.length());
        int allowed = Math.min(MAX_EDITS, length / 4);
        int difference = Math.abs(one.length() - other.length());
        int lost = lostLetters(one) + lostLetters(other);
        if (lost == 0 && difference > allowed + 2) {
            return 0;
        }
        double typed = edits(one, other, Math.min(MAX_EDITS, allowed + lost), lost, length);
        return Math.max(typed, misread(one, other, allowed, length));
    }

    private static double edits(String one, String other, int within, int lost, int length) {
        int edits = distance(one, other, within);
        return edits < 0 ? 0 : 1 - Math.max(0.2, edits - lost) / length;
    }

    private static double misread(String one, String other, int allowed, int length) {
        String oneLook = look(one);
        String otherLook = look(other);
        if (oneLook.equals(otherLook)) {
            return length < 3 ? 0 : MISREAD;
        }
        int edits = distance(oneLook, otherLook, allowed);
        return edits < 0 ? 0 : Math.max(0, 1 - (edits + 0.6) / length);
    }

    /** The number of edits between two words; negative if it exceeds the limit. */
    private static int distance(String one, String other, int within) {
        // An edit changes the set of letters by at most two, and comparing sets is much faster.
        boolean tooFar = Long.bitCount(letters(one) ^ letters(other)) > 2 * within;
        return tooFar ? -1 : WITHIN[within].apply(one, other);
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) & 63);
        }
        return letters;
    }

    private static int lostLetters(String word) {
        int lost = 0;
        for (int at = word.indexOf('?'); at >= 0; at = word.indexOf('?', at + 1)) {
            lost++;
        }
        return lost;
    }

    /**
     * The word with letters that look alike in scanned text unified: 0 o, 1 l i, 5 s, 8 b, rn m, ri n, ii u, vv w, cl
     * d.
     */
    static String look(String word) {
        StringBuilder look = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
            char joined = joined(c, next);
            if (joined != 0) {
                look.append(joined);
                at++;
            } else {
                look.append(single(c));
            }
        }
        return look.toString();
    }

    private static char joined(char c, char next) {
        if (c == 'r' && next == 'n') {
            return 'm';
        }
        if (c == 'r' && next == 'i') {
            return 'n';
        }
        if (c == 'i' && next == 'i') {
            return 'u';
        }
        if (c == 'v' && next == 'v') {
            return 'w';
        }
        return c == 'c' && next == 'l' ? 'd' : 0;
    }

    private static char single(char c) {
        return switch (c) {
            case '0', 'a' -> 'o';
            case '1', 'i' -> 'l';
            case '5' -> 's';
            case '8' -> 'b';
            case 'e' -> 'c';
            default -> c;
        };
    }
}

package org.opencmrt.internal.text;

/** Joins initials and normalizes numerals. */
final class WordForms {
    private WordForms() {}

    /** The words separated by single spaces, with joined initials and numerals as digits. */
    static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        boolean afterInitial = false;
        for (int from = 0, end; from < text.length(); from = end + 1) {
            end = text.indexOf(' ', from) < 0 ? text.length() : text.indexOf(' ', from);
            if (end > from) {
                boolean initial = end == from + 1 && text.charAt(from) >= 'a' && text.charAt(from) <= 'z';
                boolean first = joined.isEmpty();
                if (!first && !(initial && afterInitial)) {
                    joined.append(' ');
                }
                String word = text.substring(from, end);
                joined.append(first ? word : numeral(word));
                afterInitial = initial;
            }
        }
        return joined.toString();
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

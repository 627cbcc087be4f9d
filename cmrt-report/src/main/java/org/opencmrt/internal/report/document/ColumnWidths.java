package org.opencmrt.internal.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The widths of table columns on paper, in twentieths of a point. Each column is at least as wide as its longest word,
 * so that ids and country names are not broken. Columns with long texts share the rest of the line.
 */
final class ColumnWidths {
    /**
     * The width of a letter of nine points in a wide bold typeface, because a reader without our typeface sees another.
     */
    private static final int LETTER = 118;

    private static final int MARGINS = 240;
    private static final int LONGEST_WORD_KEPT = 20;
    private static final int LONGEST_TEXT_COUNTED = 40;

    private ColumnWidths() {}

    /** Returns the width of each column; the widths add up to the whole. */
    static List<Integer> of(Block.Table table, int whole) {
        List<Integer> words = IntStream.range(0, table.columns().size())
                .mapToObj(column -> Math.min(LONGEST_WORD_KEPT, longestWord(table, column)))
                .toList();
        List<Integer> least =
                words.stream().map(letters -> letters * LETTER + MARGINS).toList();
        int left = whole - least.stream().mapToInt(Integer::intValue).sum();
        if (left < 0) {
            return shares(whole, least);
        }
        List<Integer> more = shares(
                left,
                IntStream.range(0, words.size())
                        .mapToObj(column -> 1 + longestText(table, column) - words.get(column))
                        .toList());
        return IntStream.range(0, least.size())
                .mapToObj(column -> least.get(column) + more.get(column))
                .toList();
    }

    /** Divides a whole by weights; nothing is lost to rounding. */
    private static List<Integer> shares(int whole, List<Integer> weights) {
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        List<Integer> shares = new ArrayList<>();
        int given = 0;
        int weighed = 0;
        for (int weight : weights) {
            weighed += weight;
            int end = (int) ((long) whole * weighed / sum);
            shares.add(end - given);
            given = end;
        }
        return shares;
    }

    private static int longestWord(Block.Table table, int column) {
        return Stream.concat(Stream.of(table.columns().get(column).label()), texts(table, column))
                .flatMap(text -> Stream.of(text.split(" ", -1)))
                .mapToInt(String::length)
                .max()
                .orElse(1);
    }

    private static int longestText(Block.Table table, int column) {
        int longest = texts(table, column).mapToInt(String::length).max().orElse(0);
        return Math.max(
                Math.min(LONGEST_TEXT_COUNTED, longest), Math.min(LONGEST_WORD_KEPT, longestWord(table, column)));
    }

    private static Stream<String> texts(Block.Table table, int column) {
        return table.rows().stream().map(row -> row.get(column));
    }
}

package org.opencmrt.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How wide the columns of a table on paper are: after the texts in them, but none too narrow and none too wide. */
final class ColumnWidths {
    private static final int LEAST = 6;
    private static final int MOST = 40;

    private ColumnWidths() {}

    /** Gives each column its width; they add up to the whole. */
    static List<Integer> of(Block.Table table, int whole) {
        List<Integer> weights = IntStream.range(0, table.columns().size())
                .mapToObj(column -> weight(table, column))
                .toList();
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths = new ArrayList<>();
        int given = 0;
        int weighed = 0;
        for (int weight : weights) {
            weighed += weight;
            int end = (int) ((long) whole * weighed / sum);
            widths.add(end - given);
            given = end;
        }
        return widths;
    }

    private static int weight(Block.Table table, int column) {
        int longest = Stream.concat(
                        Stream.of(longestWord(table.columns().get(column).label())),
                        table.rows().stream().map(row -> row.get(column).length()))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(LEAST);
        return Math.max(LEAST, Math.min(MOST, longest + 2));
    }

    private static int longestWord(String label) {
        return Stream.of(label.split(" ", -1)).mapToInt(String::length).max().orElse(0);
    }
}

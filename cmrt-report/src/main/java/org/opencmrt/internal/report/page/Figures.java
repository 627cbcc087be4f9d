package org.opencmrt.internal.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A small table of counts, from which the page draws a chart. Each count leads to the rows that it was counted from.
 *
 * @param shape how it is drawn
 * @param title what is counted
 * @param note what a reader must know to read it; may be empty
 * @param table the name of the table that holds what was counted
 * @param category what a line is, such as {@code Metal}
 * @param series what is counted of each category; one or more
 * @param lines the lines, in order
 */
record Figures(
        Shape shape, String title, String note, String table, String category, List<String> series, List<Line> lines) {
    Figures {
        series = List.copyOf(series);
        lines = List.copyOf(lines);
    }

    /** How figures are drawn. */
    enum Shape {
        /** A bar for each line, of a part for each series. */
        BARS,
        /** The same, each bar with its share of the first one. */
        FUNNEL,
        /** A circle for each line, where its country is, with a part for each series. */
        MAP
    }

    /**
     * A line of counts.
     *
     * @param label the category
     * @param code alpha-2 code of the country that the line is about; empty for others
     * @param counts one for each series
     * @param filters for each count, the columns of the table and the texts that the counted rows have there
     */
    record Line(String label, String code, List<Long> counts, List<Map<String, String>> filters) {
        Line {
            counts = List.copyOf(counts);
            filters = List.copyOf(filters);
        }
    }

    /** One count for each line. */
    static Figures simple(
            String title, String note, String table, String category, String column, Map<String, Long> counts) {
        List<Line> lines = new ArrayList<>();
        counts.forEach(
                (label, count) -> lines.add(new Line(label, "", List.of(count), List.of(Map.of(column, label)))));
        return new Figures(Shape.BARS, title, note, table, category, List.of("Count"), lines);
    }
}

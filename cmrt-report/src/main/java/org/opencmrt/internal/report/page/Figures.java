package org.opencmrt.internal.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A small table of counts, from which the page draws a chart. Each count links to the rows that were counted.
 *
 * @param shape the kind of chart
 * @param title what is counted
 * @param note what a reader needs to know to interpret it; may be empty
 * @param table the name of the table that contains the counted rows
 * @param category the kind of line, such as {@code Metal}
 * @param series what is counted for each category; one or more
 * @param lines the lines, in order
 */
record Figures(
        Shape shape, String title, String note, String table, String category, List<String> series, List<Line> lines) {
    Figures {
        series = List.copyOf(series);
        lines = List.copyOf(lines);
    }

    /** The kinds of charts. */
    enum Shape {
        /** A bar for each line, with a segment for each series. */
        BARS,
        /** The same, where each bar also shows its share of the first one. */
        FUNNEL,
        /** A circle for each line at the position of its country, with a segment for each series. */
        MAP
    }

    /**
     * A line of counts.
     *
     * @param label the category
     * @param code alpha-2 code of the line's country; empty if the line is not about a country
     * @param counts one for each series
     * @param filters for each count, the columns of the table with the texts that the counted rows have in them
     */
    record Line(String label, String code, List<Long> counts, List<Map<String, String>> filters) {
        Line {
            counts = List.copyOf(counts);
            filters = List.copyOf(filters);
        }
    }

    /** One count for each text of a column. */
    static Figures simple(String title, String note, String table, String column, Map<String, Long> counts) {
        List<Line> lines = new ArrayList<>();
        counts.forEach(
                (label, count) -> lines.add(new Line(label, "", List.of(count), List.of(Map.of(column, label)))));
        return new Figures(Shape.BARS, title, note, table, column, List.of("Count"), lines);
    }
}

package org.opencmrt.internal.report.annex;

import java.util.List;

/** A part of a file, in the order of the file. */
sealed interface SourceBlock {
    /**
     * Text outside of tables.
     *
     * @param place its place, for messages
     * @param text the text, one blank between words
     */
    record Paragraph(String place, String text) implements SourceBlock {}

    /**
     * Text that the page hides from its readers.
     *
     * @param place its place, for messages
     * @param text the text, one blank between words
     * @param inTable whether it is part of a table
     */
    record Hidden(String place, String text, boolean inTable) implements SourceBlock {}

    /**
     * A table, or a text whose lines are read as a table.
     *
     * @param where its name in messages: {@code annex.htm, table 2}
     * @param kind the kind of its lines
     * @param lines the lines that are not empty
     */
    record Grid(String where, Kind kind, List<Line> lines) implements SourceBlock {
        public Grid {
            lines = List.copyOf(lines);
        }
    }

    /** The kind of the lines of a grid, which shows how certain it is that a line is a row. */
    enum Kind {
        /** Rows of a table from a program. */
        TABLE("row"),
        /** Lines of a text with delimiters between cells. */
        DELIMITED("line"),
        /** Lines of a text with blanks between cells. */
        TEXT("line"),
        /** Paragraphs of a document that has no table. */
        PARAGRAPHS("paragraph");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }

        String unit() {
            return unit;
        }

        /** True if only positions and blanks mark the rows, so that prose may appear between rows. */
        boolean isText() {
            return this == TEXT || this == PARAGRAPHS;
        }
    }

    /**
     * A line of a grid.
     *
     * @param number its number, 1-based
     * @param cells the cells that are not empty, by position
     */
    record Line(int number, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** The text of the line, with a bar between cells. */
        String text() {
            return String.join(" | ", cells.stream().map(Cell::text).toList());
        }
    }

    /**
     * A cell: the table columns, or the characters of a line, that it occupies.
     *
     * @param start the first column, 0-based
     * @param end the column after the last
     * @param text its text, one blank between words
     */
    record Cell(int start, int end, String text) {
        /** The number of columns that two cells share. */
        int shared(Cell other) {
            return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
        }
    }
}

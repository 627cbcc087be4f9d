package org.opencmrt.internal.report.annex;

import java.util.List;

/** A part of a file, in the order of the file. */
sealed interface SourceBlock {
    /**
     * Text outside of tables.
     *
     * @param place where it stands, for messages
     * @param text the text, one blank between words
     */
    record Paragraph(String place, String text) implements SourceBlock {}

    /**
     * A table, or a text whose lines are to be read as one.
     *
     * @param where what to call it: {@code annex.htm, table 2}
     * @param kind what its lines are
     * @param lines the lines that say anything
     */
    record Grid(String where, Kind kind, List<Line> lines) implements SourceBlock {
        public Grid {
            lines = List.copyOf(lines);
        }
    }

    /** What the lines of a grid are, and how sure it is that a line is a row. */
    enum Kind {
        /** Rows of a table that a program made. */
        TABLE("row"),
        /** Lines of a text with signs between cells. */
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

        /** True where only places and blanks tell what is a row, so that prose may stand between rows. */
        boolean isText() {
            return this == TEXT || this == PARAGRAPHS;
        }
    }

    /**
     * A line of a grid.
     *
     * @param number its number, 1-based
     * @param cells the cells that say anything, by place
     */
    record Line(int number, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** All that it says, with a bar between cells. */
        String text() {
            return String.join(" | ", cells.stream().map(Cell::text).toList());
        }
    }

    /**
     * A cell: the columns of a table, or the characters of a line, that it takes up.
     *
     * @param start the first column, 0-based
     * @param end the column behind the last
     * @param text what it says, one blank between words
     */
    record Cell(int start, int end, String text) {
        /** How many columns two cells share. */
        int shared(Cell other) {
            return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
        }
    }
}

package org.opencmrt.internal.report.table;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The content of a table cell. The interface is sealed, so a renderer that does not handle a kind of cell does not
 * compile.
 */
public sealed interface Cell {
    /** An empty cell. */
    Cell BLANK = new Blank();

    /** Calls the method for this kind of cell and returns its result. */
    <V> V fold(Cases<V> cases);

    /**
     * The methods of a renderer for each kind of cell.
     *
     * @param <V> the result of the methods
     */
    interface Cases<V> {
        /** An empty cell. */
        V blank();

        /** A text in its original form; the renderer escapes it for its format. */
        V text(String text);

        /** A number. */
        V number(double number);

        /** A share between 0 and 1. */
        V share(double share);

        /** A day. */
        V date(LocalDate date);

        /** A text that links to another table of the same document. */
        V link(String text, String table);
    }

    /** A text; blank for an empty one. */
    static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Text(text);
    }

    /** A text, or blank if there is none. */
    static Cell text(Optional<?> text) {
        return text.map(Object::toString).map(Cell::text).orElse(BLANK);
    }

    /** A number. */
    static Cell number(double number) {
        return new Figure(number);
    }

    /** A day, or blank if it is not known. */
    static Cell date(Optional<LocalDate> date) {
        return date.<Cell>map(Day::new).orElse(BLANK);
    }

    /** A part of a whole as a share; blank if the whole is zero. */
    static Cell share(double part, double whole) {
        return whole == 0 ? BLANK : new Share(part / whole);
    }

    /** A text that links to another table of the same document. */
    static Cell link(String text, String table) {
        return new Link(text, table);
    }

    /** See {@link Cell#BLANK}. */
    record Blank() implements Cell {
        @Override
        public <V> V fold(Cases<V> cases) {
            return cases.blank();
        }
    }

    /**
     * See {@link Cell#text(String)}.
     *
     * @param value the text
     */
    record Text(String value) implements Cell {
        @Override
        public <V> V fold(Cases<V> cases) {
            return cases.text(value);
        }
    }

    /**
     * See {@link Cell#number}.
     *
     * @param value the number
     */
    record Figure(double value) implements Cell {
        @Override
        public <V> V fold(Cases<V> cases) {
            return cases.number(value);
        }
    }

    /**
     * See {@link Cell#share}.
     *
     * @param value between 0 and 1
     */
    record Share(double value) implements Cell {
        @Override
        public <V> V fold(Cases<V> cases) {
            return cases.share(value);
        }
    }

    /**
     * See {@link Cell#date}.
     *
     * @param value the day
     */
    record Day(LocalDate value) implements Cell {
        @Override
        public <V> V fold(Cases<V> cases) {
            return cases.date(value);
        }
    }

    /**
     * See {@link Cell#link}.
     *
     * @param value the text
     * @param table the name of the linked table
     */
    record Link(String value, String table) implements Cell {
        @Override
        public <V> V fold(Cases<V> cases) {
            return cases.link(value, table);
        }
    }
}

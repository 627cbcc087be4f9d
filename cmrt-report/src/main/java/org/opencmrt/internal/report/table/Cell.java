package org.opencmrt.internal.report.table;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What stands in a cell of a table. A closed set, so that a renderer that forgets one does not compile. */
public sealed interface Cell {
    /** An empty cell. */
    Cell BLANK = new Blank();

    /** One answer for each case. */
    <V> V fold(Cases<V> cases);

    /**
     * What a renderer does with each kind of cell.
     *
     * @param <V> what it makes of it
     */
    interface Cases<V> {
        /** Nothing. */
        V blank();

        /** A text, as it was said: to be made harmless for the format by the renderer. */
        V text(String text);

        /** A number. */
        V number(double number);

        /** A share between 0 and 1. */
        V share(double share);

        /** A day. */
        V date(LocalDate date);

        /** A text that leads to another table of the same document. */
        V link(String text, String table);
    }

    /** A text; blank for an empty one. */
    static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Text(text);
    }

    /** A text, where there is one. */
    static Cell text(Optional<?> text) {
        return text.map(Object::toString).map(Cell::text).orElse(BLANK);
    }

    /** A number. */
    static Cell number(double number) {
        return new Figure(number);
    }

    /** A day, where it is known. */
    static Cell date(Optional<LocalDate> date) {
        return date.<Cell>map(Day::new).orElse(BLANK);
    }

    /** A part of a whole as a share; blank for a whole of nothing. */
    static Cell share(double part, double whole) {
        return whole == 0 ? BLANK : new Share(part / whole);
    }

    /** A text that leads to another table of the same document. */
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
        /** Checks that there is a text. */
        public Text {
            Objects.requireNonNull(value, "value");
        }

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
        /** Checks that there is a day. */
        public Day {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public <V> V fold(Cases<V> cases) {
            return cases.date(value);
        }
    }

    /**
     * See {@link Cell#link}.
     *
     * @param value the text
     * @param table the name of the table that it leads to
     */
    record Link(String value, String table) implements Cell {
        /** Checks that both are there. */
        public Link {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(table, "table");
        }

        @Override
        public <V> V fold(Cases<V> cases) {
            return cases.link(value, table);
        }
    }
}

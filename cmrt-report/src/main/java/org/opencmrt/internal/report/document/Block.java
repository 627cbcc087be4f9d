package org.opencmrt.internal.report.document;

import java.util.List;
import java.util.Objects;

/** A part of a {@link Document}. A closed set, so that a renderer that forgets one does not compile. */
public sealed interface Block {
    /**
     * Hands the part to the case that it is.
     *
     * @param <X> what the cases throw
     */
    <X extends Exception> void accept(Cases<X> cases) throws X;

    /**
     * What a renderer does with each kind of part.
     *
     * @param <X> what it throws
     */
    interface Cases<X extends Exception> {
        /** A heading. */
        void heading(Heading heading) throws X;

        /** A paragraph. */
        void paragraph(Paragraph paragraph) throws X;

        /** A list. */
        void bullets(Bullets bullets) throws X;

        /** Words and what they mean. */
        void definitions(Definitions definitions) throws X;

        /** A table. */
        void table(Table table) throws X;
    }

    /**
     * A heading.
     *
     * @param level 1 for a part of the document, 2 for a part of that, 3 at most
     * @param text what it says
     */
    record Heading(int level, Text text) implements Block {
        /** Checks the level. */
        public Heading {
            Objects.requireNonNull(text, "text");
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("the level of a heading is 1 to 3, but was " + level);
            }
        }

        @Override
        public <X extends Exception> void accept(Cases<X> cases) throws X {
            cases.heading(this);
        }
    }

    /**
     * A paragraph.
     *
     * @param text what it says
     */
    record Paragraph(Text text) implements Block {
        /** Checks that there is a text. */
        public Paragraph {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public <X extends Exception> void accept(Cases<X> cases) throws X {
            cases.paragraph(this);
        }
    }

    /**
     * A list with bullets.
     *
     * @param items what its items say
     */
    record Bullets(List<Text> items) implements Block {
        /** Copies the items. */
        public Bullets {
            items = List.copyOf(items);
        }

        @Override
        public <X extends Exception> void accept(Cases<X> cases) throws X {
            cases.bullets(this);
        }
    }

    /**
     * Words and what they mean.
     *
     * @param entries the words in order
     */
    record Definitions(List<Definition> entries) implements Block {
        /** Copies the entries. */
        public Definitions {
            entries = List.copyOf(entries);
        }

        @Override
        public <X extends Exception> void accept(Cases<X> cases) throws X {
            cases.definitions(this);
        }
    }

    /**
     * A word and what it means.
     *
     * @param word the word
     * @param meaning what it means
     */
    record Definition(String word, String meaning) {
        /** Checks that both are there. */
        public Definition {
            Objects.requireNonNull(word, "word");
            Objects.requireNonNull(meaning, "meaning");
        }
    }

    /**
     * A table with one header row.
     *
     * @param caption what it shows
     * @param columns the columns in order; one at least
     * @param rows the cells of each row, as many as columns
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {
        /** Copies the rows and checks that they fit the columns. */
        public Table {
            Objects.requireNonNull(caption, "caption");
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("each row of the table '" + caption + "' needs " + width + " cells");
            }
        }

        @Override
        public <X extends Exception> void accept(Cases<X> cases) throws X {
            cases.table(this);
        }
    }

    /**
     * A column of a table.
     *
     * @param label what stands above it
     * @param kind what stands in it
     */
    record Column(String label, Kind kind) {
        /** Checks that both are there. */
        public Column {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(kind, "kind");
        }

        /** A column of texts. */
        public static Column text(String label) {
            return new Column(label, Kind.TEXT);
        }

        /** A column of numbers. */
        public static Column number(String label) {
            return new Column(label, Kind.NUMBER);
        }

        /** The column that tells what a row is about. */
        public static Column heading(String label) {
            return new Column(label, Kind.HEADING);
        }
    }

    /** What stands in a column. */
    enum Kind {
        /** Texts. */
        TEXT,
        /** Numbers, which stand to the right. */
        NUMBER,
        /** What the row is about. */
        HEADING
    }
}

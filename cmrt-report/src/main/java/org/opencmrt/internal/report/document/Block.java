package org.opencmrt.internal.report.document;

import java.util.List;

/**
 * A part of a {@link Document}. The interface is sealed, so a renderer that does not handle a kind of part does not
 * compile.
 */
public sealed interface Block {
    /**
     * Calls the method for this kind of part.
     *
     * @param <X> the exception that the methods throw
     */
    default <X extends Exception> void accept(Cases<X> cases) throws X {
        if (this instanceof Heading heading) {
            cases.heading(heading);
        } else if (this instanceof Paragraph paragraph) {
            cases.paragraph(paragraph);
        } else if (this instanceof Bullets bullets) {
            cases.bullets(bullets);
        } else if (this instanceof Definitions definitions) {
            cases.definitions(definitions);
        } else {
            cases.table((Table) this);
        }
    }

    /**
     * The methods of a renderer for each kind of part.
     *
     * @param <X> the exception that the methods throw
     */
    interface Cases<X extends Exception> {
        /** A heading. */
        void heading(Heading heading) throws X;

        /** A paragraph. */
        void paragraph(Paragraph paragraph) throws X;

        /** A list. */
        void bullets(Bullets bullets) throws X;

        /** Words and their definitions. */
        void definitions(Definitions definitions) throws X;

        /** A table. */
        void table(Table table) throws X;
    }

    /** A paragraph of plain text. */
    static Block paragraph(String text) {
        return new Paragraph(Text.of(text));
    }

    /** A list of plain texts. */
    static Block bullets(List<String> texts) {
        return new Bullets(texts.stream().map(Text::of).toList());
    }

    /**
     * A heading.
     *
     * @param level 1 for a part of the document, 2 for a subsection, at most 3
     * @param text its text
     */
    record Heading(int level, Text text) implements Block {
        /** Checks the level. */
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("the level of a heading is 1 to 3, but was " + level);
            }
        }
    }

    /**
     * A paragraph.
     *
     * @param text its text
     */
    record Paragraph(Text text) implements Block {}

    /**
     * A list with bullets.
     *
     * @param items the texts of its items
     */
    record Bullets(List<Text> items) implements Block {
        /** Copies the items. */
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * Words and their definitions.
     *
     * @param entries the words in order
     */
    record Definitions(List<Definition> entries) implements Block {
        /** Copies the entries. */
        public Definitions {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A word and its definition.
     *
     * @param word the word
     * @param meaning its definition
     */
    record Definition(String word, String meaning) {}

    /**
     * A table with one header row.
     *
     * @param caption the title of the table
     * @param columns the columns in order; at least one
     * @param rows the cells of each row, as many as there are columns
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {
        /** Copies the rows and checks that they match the columns. */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("each row of the table '" + caption + "' needs " + width + " cells");
            }
        }
    }

    /**
     * A column of a table.
     *
     * @param label its heading
     * @param kind the kind of its content
     */
    record Column(String label, Kind kind) {
        /** A column of texts. */
        public static Column text(String label) {
            return new Column(label, Kind.TEXT);
        }

        /** A column of numbers. */
        public static Column number(String label) {
            return new Column(label, Kind.NUMBER);
        }

        /** The column that identifies the subject of a row. */
        public static Column heading(String label) {
            return new Column(label, Kind.HEADING);
        }
    }

    /** The kind of content of a column. */
    enum Kind {
        /** Texts. */
        TEXT,
        /** Numbers, aligned right. */
        NUMBER,
        /** The subject of the row. */
        HEADING
    }
}

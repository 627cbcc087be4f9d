package org.opencmrt.internal.report.table;

import java.time.LocalDate;
import java.util.Optional;
import org.opencmrt.internal.text.Wording;

/**
 * The content of a table cell.
 *
 * @param kind the kind of content
 * @param value a text, a {@code Double}, or a {@link LocalDate}, depending on the kind
 * @param table the name of the table of the same document that the text links to; empty if it is not a link
 */
public record Cell(Kind kind, Object value, String table) {
    /** An empty cell. */
    public static final Cell BLANK = new Cell(Kind.BLANK, "", "");

    /** The kinds of content. */
    public enum Kind {
        /** Nothing. */
        BLANK,
        /** A text in its original form; the renderer escapes it for its format. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A share between 0 and 1. */
        SHARE,
        /** A day. */
        DATE,
        /** A text that links to another table of the same document. */
        LINK
    }

    /** A text; blank for an empty one. */
    public static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Cell(Kind.TEXT, text, "");
    }

    /** A text, or blank if there is none. */
    public static Cell text(Optional<?> text) {
        return text.map(Object::toString).map(Cell::text).orElse(BLANK);
    }

    /** A number. */
    public static Cell number(double number) {
        return new Cell(Kind.NUMBER, number, "");
    }

    /** A day, or blank if it is not known. */
    public static Cell date(Optional<LocalDate> date) {
        return date.map(day -> new Cell(Kind.DATE, day, "")).orElse(BLANK);
    }

    /** A part of a whole as a share, rounded down as in texts; blank if the whole is zero. */
    public static Cell share(double part, double whole) {
        return whole == 0 ? BLANK : new Cell(Kind.SHARE, Wording.roundedDown(part / whole), "");
    }

    /** A text that links to another table of the same document. */
    public static Cell link(String text, String table) {
        return new Cell(Kind.LINK, text, table);
    }

    /** The text of a text or a link. */
    public String text() {
        return (String) value;
    }

    /** The number or the share. */
    public double number() {
        return (Double) value;
    }

    /** The day. */
    public LocalDate date() {
        return (LocalDate) value;
    }
}

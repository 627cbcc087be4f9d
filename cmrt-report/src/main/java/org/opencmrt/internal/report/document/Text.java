package org.opencmrt.internal.report.document;

import java.util.List;

/**
 * A text of one or more spans.
 *
 * @param spans the spans in order
 */
public record Text(List<Span> spans) {
    /** Copies the spans. */
    public Text {
        spans = List.copyOf(spans);
    }

    /**
     * A part of a text.
     *
     * @param text the original text; the renderer escapes it for its format
     * @param kind the kind of text
     */
    public record Span(String text, Kind kind) {}

    /** The kind of a part of a text. */
    public enum Kind {
        /** Ordinary words. */
        PLAIN,
        /** Important words. */
        STRONG,
        /** A prompt for a person to complete, highlighted so that it is easy to see. */
        PLACEHOLDER
    }

    /** A text as it is. */
    public static Text of(String plain) {
        return new Text(List.of(new Span(plain, Kind.PLAIN)));
    }
}

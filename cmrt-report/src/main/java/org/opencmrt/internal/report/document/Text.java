package org.opencmrt.internal.report.document;

import java.util.List;
import java.util.function.UnaryOperator;

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

    /** A part made harmless, with the blanks at its ends, where another part may begin, although escaping removes them. */
    static String withEnds(String text, UnaryOperator<String> harmless) {
        String inner = harmless.apply(text);
        String before = text.startsWith(" ") ? " " : "";
        String after = text.endsWith(" ") && !inner.isEmpty() ? " " : "";
        return before + inner + after;
    }

    /** A text as it is. */
    public static Text of(String plain) {
        return new Text(List.of(new Span(plain, Kind.PLAIN)));
    }
}
